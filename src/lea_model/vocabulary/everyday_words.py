"""Everyday words for keys of the format: what people write where the format has another word.

Municipalities have words of their own for what an agenda holds. This is the one list of them: messages about unknown
keys look here first, before they look at the spelling, and the reference of the format ends with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from lea_model.text import folded


class Meant(NamedTuple):
    """A key that an everyday word may stand for (bedoelde sleutel).

    Attributes:
        name: The English name of the key.
        inner: The key inside it that has the value; empty where the value stands behind the key itself.
        certain: Whether the word can be replaced by the key as it stands; otherwise its value needs another form.
    """

    name: str
    inner: str = ""
    certain: bool = True


class Everyday(NamedTuple):
    """What an everyday word stands for (alledaags woord).

    Attributes:
        meant: The keys, the most likely one first; at a place only those count that may stand there.
        kind_word: Where the word is what a municipality calls this kind of item: what it calls one of them, which is
            worth keeping. Empty for other words.
    """

    meant: tuple[Meant, ...]
    kind_word: str = ""


_ROWS: Final = """
# when
in_force when? period? year?: ingangsdatum
due when deadline period?: deadline einddatum streefdatum afronding afrondingsdatum opleverdatum oplevering gereed
    klaar uiterste_datum termijn gereed_op klaar_op af_op datum_gereed wanneer_klaar realisatiedatum eind einde
when due? year? period? adoption>when milestones>when: datum moment tijdstip data dag jaartal peildatum
    meetdatum wanneer planning
when period? year?: start startdatum begindatum aanvang begin
period?: geldt_tot geldig_tot geldt_van vervaldatum ingetrokken ingetrokken_op
period year when?: looptijd duur tijdvak planperiode beleidsperiode jaren tijdpad geldigheidsduur geldig tijdsbestek
    schooljaar schooljaren periode
year period? when?: kalenderjaar uitvoeringsjaar startjaar
extended_to?: extension verlenging verlengd verlengingsoptie optie_tot_verlenging stilzwijgende_verlenging
horizon: stip_op_de_horizon eindbeeld_jaar langetermijn doorkijk
# adoption
in_force: in_werking treedt_in_werking datum_inwerkingtreding van_kracht geldig_vanaf werkt_vanaf
    ingegaan
published milestones>when: gepubliceerd publicatie publicatiedatum gepubliceerd_op gepubliceerd_in bekendgemaakt_in
    bekendgemaakt bekend_gemaakt
    datum_publicatie
milestones>when: kalender jaarkalender agendadata evaluatie evaluatiemoment evaluatiemomenten evaluaties wijzigingen
milestones>when: gewijzigd bijgewerkt geactualiseerd aangepast herzien laatst_gewijzigd wijzigingsdatum gestart_op
legal_basis: decreet wettelijke_basis juridische_grondslag grondslag rechtsgrond
citation_title: aanhaaltitel officiele_titel citeernaam
when adoption>when: vastgesteld vastgesteld_op vaststellingsdatum besluitdatum datum_vaststelling goedgekeurd_op
when adoption>when: datum_raad datum_raadsbesluit raadsdatum
    datum_besluit besloten_op goedgekeurd bekrachtigd vastgesteld_door_raad vastgesteld_door_college
    vastgesteld_door_de_raad vastgesteld_door_het_college ondertekend ondertekend_op getekend tekendatum raadsbesluit
    collegebesluit
by adoption>by: orgaan bestuursorgaan vastgesteld_door besluitnemer beslisser besloten_door vaststeller goedgekeurd_door
adoption?: besluit akkoord bestuurlijk_vastgesteld besluitvorming goedkeuring
signatories adoption>signatories: ondertekening ondertekend_door getekend_door handtekeningen tekenaars
status state indicator_state? plan_state? adoption>status progress>status: status stand stand_van_zaken fase stadium
progress: stand_van_uitvoering voortgangsrapportage realisatie monitoring_actie uitvoeringsstand
# money
per_year?: per
funding: ten_laste_van uit uit_budget budgetbron herkomst_middelen
funding amounts: subsidie subsidies dekking financiering bekostiging
amounts value?: budget kosten middelen geld begroting financien financiering bekostiging uitgaven subsidie subsidies
    bijdrage bijdragen investering investeringen dekking financiele_middelen inzet_middelen kostenraming
    lasten_en_baten budget_totaal totaal_budget totaalbudget totale_kosten totaal_kosten kosten_totaal inkomsten
    uitgaven_en_inkomsten
value amount: bedrag getal hoeveelheid aantal grootte omvang som prijs
payers funders amounts>payers: wie_betaalt betaald_door gefinancierd_door subsidiegever bekostigd_door geldgever
receivers: begunstigde subsidieontvanger aanvragers aanvrager ontvangers betaald_aan
funders: sponsor fonds
# who
trekkers members_listed by? chair?: wie
trekkers by? chair?: verantwoordelijk verantwoordelijke trekkers trekt eindverantwoordelijk
    eindverantwoordelijke actiehouder eerstverantwoordelijke getrokken_door voortouw
partners? involved?: makers opstellers_agenda meegewerkt_door
by adoption>by payers trekkers?: door
by: indiener indieners ingediend_door toegezegd_door
commissioners: opdrachtgevers opdracht bestuurlijk_opdrachtgever ambtelijk_opdrachtgever
owners owner: probleemeigenaar proceseigenaar eigenaren houders
coordination steering_group: regisseur regievoerder regiehouder regie_bij procesregie programmaleider
executors: uitvoering uitvoerders uitvoerende uitvoerende_partij uitgevoerd_door wie_doet_wat doet
supporters: ondersteuning ondersteund_door ondersteunende_partij hulp_van
organisers: organisatoren georganiseerd_door organiseert
sparring_partners: sparringspartners meedenkers denkt_mee adviseurs geraadpleegd
partners involved members members_listed parties: betrokken_partijen betrokkenen betrokken samenwerkingspartners
    samenwerking_met samen_met netwerkpartners deelnemende_partijen ketenpartners medewerking met_wie
    deelnemende_organisaties
trekkers: lead leads leader lead_party responsible responsible_party who
actions *: measures/measure activities/activity projects/project
goals *: goals/goal objectives/objective aims/aim
members_listed members involved partners parties statements: members attendees leden deelnemers samenstelling aanwezigen
members_listed members involved partners parties statements: leden_lijst ledenlijst deelnemerslijst
    deelnemende_leden bezetting
parties: organisaties instellingen partners partnerlijst stakeholders samenwerkingspartijen belanghebbenden
parties?: schoolbesturen scholen kinderopvangorganisaties
chair: voorgezeten_door voorzitterschap voorzitten
secretary: secretariaat ambtelijk_secretaris
portfolio_holders: wethouder schepen bestuurder verantwoordelijk_wethouder portefeuille bestuurlijk_trekker
programme_directors: programmamanager programmadirecteur programmacoordinator
other_roles>party: voorzitter penningmeester
other_roles>party: ambtelijk_contact contactpersoon aanspreekpunt initiatiefnemer coordinator projectleider secretaris
other_roles>party: centrumgemeente penvoerder kassier notulist gastgemeente
role: functie functienaam
speaker: wie_zei uitspraak_van geciteerde
publisher sender: uitgegeven_door auteur auteurs opsteller opstellers schrijver geschreven_door opgesteld_door
# parts of an agenda, by the word of the municipality
ambitions *: speerpunten/speerpunt focuspunten/focuspunt opgaven/opgave
    maatschappelijke_opgaven/maatschappelijke_opgave kernopgaven/kernopgave hoofddoelen/hoofddoel
    hoofdambities/hoofdambitie beloften/belofte beloftes/belofte kernambities/kernambitie prioriteiten/prioriteit
programme_lines? ambitions? themes? *: pijlers/pijler bouwstenen/bouwsteen ontwikkellijnen/ontwikkellijn
    actielijnen/actielijn lijnen/lijn
programme_lines *: programmas/programma beleidslijnen/beleidslijn programmaonderdelen/programmaonderdeel
    werklijnen/werklijn sporen/spoor
themes *: themas/thema hoofdthemas/hoofdthema onderwerpen/onderwerp onderdelen/onderdeel kernthemas/kernthema
    deelthemas/deelthema subthemas/subthema aandachtsgebieden/aandachtsgebied
actions *: maatregelen/maatregel activiteiten/activiteit acties/actie actiepunten/actiepunt afspraken/afspraak
    projecten/project werkzaamheden actielijst/actie stappenplan/stap
    uitvoeringsacties/uitvoeringsactie
goals *: doelstellingen/doelstelling doelen/doel streefdoelen/streefdoel
goals expected_effects *: resultaten/resultaat beoogde_resultaten/beoogd_resultaat opbrengsten/opbrengst
    gewenst_resultaat gewenste_situatie
expected_effects: effecten effect beoogd_effect beoogde_effecten verwacht_effect maatschappelijk_effect
interventions: interventie methoden methodieken
promises: toezegging belofte_aan_de_raad raadstoezeggingen
motions: motie raadsmoties
abbreviations: lijst_van_afkortingen afkortingenlijst
target_groups: doelgroepen voor_wie bestemd_voor
sub_goals: deeldoelen subdoelstellingen
efforts: inspanningen werkzaamheden_jaar inzet
statements text: uitgangspunten uitgangspunt overwegingen aandachtspunten kernpunten stellingen
agreements: werkafspraak procesafspraken spelregels samenwerkingsafspraken
clusters *: bundels/bundel werkpakketten/werkpakket actieclusters/actiecluster tafels/tafel thematafels/thematafel
age_plans *: leeftijdsgroepen/leeftijdsgroep leeftijdslijnen/leeftijdslijn leeftijdsfasen/leeftijdsfase
    plannen_per_leeftijd
editions: uitwerkingen
citations: verwijst_naar gerelateerde_acties bijbehorende_acties actienummers nummers_acties
sections *: artikelen/artikel paragrafen/paragraaf bijlagen/bijlage hoofdstuk
sections>text: uitdagingen uitdaging vraagstukken visie missie missie_en_visie begrippenlijst inleiding principes
    leeswijzer voorwoord context aanleiding achtergrond probleemstelling analyse terugblik visie_en_missie waarden
    kernwaarden samenvatting begripsbepalingen slotbepalingen wettelijk_kader randvoorwaarden regelingen regeling
    subsidieregeling subsidieregelingen trends ontwikkelingen strategie juridisch_kader werkwijze aanpak startfoto
    conclusies begrippen definities afbakening buiten_scope scope
districts: buurten stadsdelen kernen dorpen wijkagendas gebieden wijkplannen dorpskernen
hubs: kenniscentra kenniscentrum expertisecentra loketten
policy_areas: beleidsvelden aanpalend_beleid domeinen_beleid beleidsdomeinen aangrenzend_beleid
bodies: overleggen overlegstructuur overlegvormen gremia gremium governance stuurgroep stuurgroepen werkgroepen
    werkgroep bureau adviescommissie dagelijks_bestuur algemene_vergadering overlegtafels overlegorgaan commissies
    projectorganisatie klankbordgroep organen
escalation_ladders: escalatie opschaling escalatieladder opschalingspiramide ladder
location_programmes: locatieplannen gebiedsplannen schoolplannen
year_plans: jaarplan jaaragenda jaarprogramma werkplan jaarplanning uitvoeringsprogramma activiteitenplan
documents>title: titel_web webtitel andere_titel tweede_titel alternatieve_titel
framework: gebaseerd_op vloeit_voort_uit
documents: stukken rapporten factsheet factsheets nota notas bronnen bijlagenlijst publicaties literatuur kaders
    achtergronddocumenten onderliggende_stukken bronnenlijst documentenlijst
framework: kader kaders_beleid beleidskader kadernota moederdocument valt_onder
successor: opvolger_is voorganger_van vervangen_door volgende_agenda
elaborates: hoort_bij onderdeel_van deel_van addendum_bij bijlage_bij uitwerking_bij uitvoering_van aanvulling_op
agenda_parts: deelagendas deelplannen uitvoeringsagenda uitvoeringsagendas bestaat_uit
predecessor: vorige_versie vorige vorige_agenda vorige_lea voorgaande_agenda vorige_periode opvolger_van vervangt
    voorgangers eerdere_agenda trekt_in ingetrokken_regeling
milestones: gebeurtenissen bijeenkomsten bijeenkomst tijdlijn totstandkoming mijlpaal proces startmoment evenementen
    planning_proces
claims: aantallen telling genoemde_aantallen
stated: totaal hoeveel
voices: citaten citaat quotes quote uitspraken uitspraak reacties
footnote_list footnotes: noten eindnoten voetnoot verwijzingen_voetnoot
figures: statistieken kerncijfers feiten_en_cijfers gegevens meetgegevens kengetallen cijfermateriaal
links: website webadres url urls hyperlink weblink webpagina websites site internet download
legal_refs: wetgeving wetten wetsartikelen wettelijke_grondslag wettelijke_basis juridische_grondslag
    wet_en_regelgeving grondslag wetsartikel wettelijke_taken
# measuring
indicators indicator: indicator
indicators: resultaatafspraken resultaatafspraak doelwaarden kpi kpis prestatie_indicatoren meetpunten
    succesindicatoren graadmeters maatstaven monitor
    prestatieafspraken succescriteria
indicator: prestatieindicator
targets value?: streefwaarde streefcijfer streefcijfers norm normen target doelwaarde streefgetal ambitieniveau
    streefpercentage beoogde_waarde
baseline present: nulsituatie beginwaarde uitgangswaarde startwaarde beginsituatie huidige_waarde uitgangssituatie
    huidige_stand nulwaarde basiswaarde
value measurements: waarde score percentage
targets: gewenst gewenste_waarde doel na_te_streven streven
present baseline: huidig huidige_situatie nu situatie_nu
measurements: meting meetresultaten gemeten meetwaarden gerealiseerd realisatiecijfers tussenstand tussenmeting
data_source: meten_via gemeten_met gemeten_via gegevensbron bron_gegevens meetinstrument meetbron herkomst_gegevens
    meting_via hoe_meten_we_dit hoe_meten hoe_gemeten meetwijze wijze_van_meten meetmethode meetmoment
comparator: operator minimaal maximaal richting
unit: eenheden maateenheid meeteenheid munt valuta
population: doelpopulatie onderzoeksgroep steekproef respondenten
target_groups population: doelgroep doelgroepen voor_wie bestemd_voor doelpubliek
approximate: circa ca ongeveer_zoveel geschat
according_to: volgens_wie bron_cijfer databron
interventions: ingrepen
expected_effects: verwachte_resultaten beoogde_effecten maatschappelijke_effecten impact
# words for titles and texts
title name: post kostenpost begrotingspost naam_onderdeel kop koptekst opschrift heading label benaming titel naam
    onderwerp
name title: organisatie organisatienaam partijnaam naam_organisatie
party: naam organisatie organisatienaam
subtitle: ondertitels subtitel bijschrift motto slogan
plain_title: eenvoudige_titel titel_b1 korte_titel titel_in_gewone_taal
plain_title aliases: naam_eenvoudig eenvoudige_naam naam_in_gewone_taal
title_en aliases: naam_en naam_engels engelse_naam engelse_titel titel_engels english_name english_title
plain_text: eenvoudige_tekst tekst_b1 samenvatting_b1 in_gewone_taal
meaning name: voluit volledige_naam betekent
abbreviation aliases: afk
aliases: afkorting afkortingen ook_bekend_als alias andere_namen schuilnaam roepnaam synoniemen
text description note statements? what: omschrijving beschrijving inhoud uitleg tekstblok toelichting body
    korte_omschrijving wat doelomschrijving oplossing alineas
note notes text: opmerking aantekening kanttekening notitie bijzonderheden commentaar
notes: memo intern interne_opmerking nog_te_doen todo
number documents>number: nummer registratienummer zaaknummer kenmerknummer risnummer documentnummer
code municipalities>code: gemeentecode cbs cbs_code gemeentenummer cbs_nummer gmcode
number id: nr volgnummer actienummer code nummering_actie kenmerknummer registratienummer zaaknummer
id: identificatie slug sleutel referentie
source: herkomst bronvermelding vindplaats
section? source>section: pagina pag bladzijde blz blad paginanummer
section: kopje hoofdstuknummer
lines: regelnummers regelnummer
# what it is
agenda_kind document_kind section_kind body_kind overlap_kind kind local_term: soort type categorie soort_document
    documenttype
kind: partijsoort soort_partij organisatiesoort soort_organisatie type_organisatie
body_kind: soort_overleg overlegvorm type_overleg
document_kind agenda_kind: doctype stuksoort documentsoort agendasoort
version: versienummer versiedatum revisie
local_term: benoemd_als genoemd eigen_term term_gemeente
level: planniveau schaalniveau
ages: leeftijden leeftijdsgroep leeftijdscategorie leeftijdsband leeftijd_van_tot doelgroep_leeftijd
municipalities for_municipalities: gemeente gemeenten gemeentenaam plaats stad voor_gemeente geldt_voor_gemeente
region: regionaam arbeidsmarktregio rmc_regio samenwerkingsregio
sectors sector: onderwijssector schoolsoort onderwijssoort onderwijstype
statutory obliged_by_law legal_basis?: wettelijk
statutory obliged_by_law: verplicht wettelijke_taak wettelijk_verplicht_onderdeel
condition: voorwaarden voorbehoud mits onder_voorwaarde voorwaardelijk
serves: bijdrage_aan hoort_bij_ambitie ambitie draagt_bij bij_doel hoort_bij_doel koppeling
same_as: gelijk_aan dubbel_met identiek_aan dezelfde_als
overlaps: raakt_aan raakvlak samenhang dwarsverbanden verbinding_met relatie_met samenhang_met
keep: behouden bestaand voortzetten wat_er_al_is loopt_al doorgaan
new: nieuwe nieuw_te_doen nieuwe_acties toevoegen
tags: trefwoorden tags labels steekwoorden themalabels
# bodies
order: stap trede stapnummer fasenummer
bodies frequency: vergaderingen vergadering
frequency: vergadert hoe_vaak vergaderfrequentie overlegfrequentie bijeenkomsten_per_jaar
    ritme keren
tasks: taak taken_en_verantwoordelijkheden verantwoordelijkheden bevoegdheden rol_overleg opdracht_overleg
topics: agendapunten gespreksonderwerpen bespreekpunten
keep_or_new: houden_nieuw kolom_onbekend onbekende_kolom bestaand_of_nieuw
mandates: mandateert gemandateerd geeft_mandaat_aan
steers: stuurt_aan aanstuurt geeft_sturing_aan
tasks? mandates?: mandaat
tasks: doel doelen opdracht
reports_to: rapportage verantwoording_aan legt_verantwoording_af legt_verantwoording_af_aan rapporteert
part_of: valt_binnen hoort_onder moederorganisatie koepel moeder valt_onder ressorteert_onder hoort_bij onderdeel_van
decision_rule: besluitvorming besluit besluiten beslissing beslissen_bij besluit_bij wijze_van_besluiten
    besluitvorming_regel stemverhouding meerderheid consensus stemming
deputy: plaatsvervangend_voorzitter vicevoorzitter vice_voorzitter tweede_voorzitter vervanger
notice: oproep oproeping oproeptermijn uitnodigingstermijn
public?: openbaarheid
quorum: minimaal_aanwezig aantal_aanwezigen
fallback_rule: bij_geen_overeenstemming terugval
dispute_rule: geschil geschillen conflict bezwaar arbitrage
domains: domein ontwikkelgebieden
steps: stap stappen_plan vervolgstappen
trigger: wanneer_opschalen signaal aanleiding_opschaling
outcome: uitkomsten eindresultaat
result_to_reach: te_behalen_resultaat gewenst beoogd_resultaat
year_goal: jaardoel jaardoelen
division: taakverdeling wie_wat rollen verdeling
"""
"""One row a line: keys (English names), a colon, and the words that stand for them.

``adoption>by`` is the key ``by`` inside ``adoption``. A question mark follows a key whose value needs another form than
the word would have. A star says that the words are what a municipality calls this kind of item; what it calls one of
them stands after a slash. A word that stands in two rows may mean either: first what the first row says.
"""

_PARTS: Final = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=4096)
def plain_word(key: str) -> str:
    """A key as it is looked up: no capitals, accents or signs, and singular and plural alike."""
    parts = [part for part in _PARTS.split(folded(key).replace("'s", "")) if part]
    return "_".join(_singular(part) for part in parts)


def _singular(word: str) -> str:
    """A word without the ending of a Dutch plural; only fit for comparing, for 'lenen' and 'len' become alike."""
    if len(word) > 4 and word.endswith("en"):
        word = word[:-2]
    elif len(word) > 4 and word.endswith("s"):
        word = word[:-1]
    if len(word) > 3:
        word = re.sub(r"([aeou])\1(?=[bcdfghjklmnpqrstvwxz]$)", r"\1", word)
        word = re.sub(r"([bdfgklmnprst])\1$", r"\1", word)
    ends = {"v": "f", "z": "s"}
    return word[:-1] + ends.get(word[-1:], word[-1:])


@cache
def everyday_words() -> Mapping[str, Everyday]:
    """Each everyday word, as `plain_word` gives it, with what it stands for."""
    found: dict[str, Everyday] = {}
    for meant, word, one in _each():
        for plain in dict.fromkeys((plain_word(word), plain_word(one or word))):
            known = found.get(plain)
            others = meant if known is None else _both(known.meant, meant)
            found[plain] = Everyday(others, (known.kind_word if known is not None else "") or one)
    return found


def everyday(key: str) -> Everyday | None:
    """What an everyday word stands for; None where it is not one."""
    return everyday_words().get(plain_word(key))


def listed_words() -> Mapping[str, tuple[Meant, ...]]:
    """Each everyday word as it stands in the list, with the keys that it may stand for, in alphabetical order."""
    found: dict[str, tuple[Meant, ...]] = {}
    for meant, word, _ in _each():
        found[word] = _both(found.get(word, ()), meant)
    return dict(sorted(found.items()))


def _each() -> Iterator[tuple[tuple[Meant, ...], str, str]]:
    """Each word of each row, with what it may stand for; and what one is called, where the word is of that sort."""
    for row in re.split(r"\n(?! )", _ROWS.strip()):
        keys, _, words = row.partition(": ")
        meant = tuple(_meant(key) for key in keys.split() if key != "*")
        for word in words.split():
            several, _, one = word.partition("/")
            yield meant, several, (one or several).replace("_", " ") if "*" in keys else ""


def _both(one: tuple[Meant, ...], other: tuple[Meant, ...]) -> tuple[Meant, ...]:
    return (*one, *(each for each in other if each not in one))


def _meant(key: str) -> Meant:
    name, _, inner = key.removesuffix("?").partition(">")
    return Meant(name, inner, not (inner or key.endswith("?")))
