"""Everyday words for the words of closed lists: what people write where the list has another word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from lea_model.i18n import Language
from lea_model.model import enums, rare_enums
from lea_model.model.enums import Term
from lea_model.vocabulary.everyday_words import plain_word

_ROWS: Final = """
Status.concept: ontwerp voorlopig in_voorbereiding werkversie =conceptversie kladversie in_ontwikkeling
Status.ter_vaststelling: voorgelegd ter_besluitvorming ter_inzage aangeboden ter_goedkeuring
Status.vastgesteld: definitief goedgekeurd bekrachtigd akkoord ondertekend geldend van_kracht actief lopend
Status.verlopen: =afgelopen vervallen ingetrokken beeindigd oud
AgendaKind.lea: =educatieve_agenda =lokale_educatieve_agenda onderwijsagenda jeugd_en_onderwijsagenda
AgendaKind.pact: convenant samenwerkingsovereenkomst
AgendaKind.regionale_agenda: =rea =regionale_educatieve_agenda
AgendaKind.oab_plan: =oab =oab_beleid =onderwijsachterstandenbeleid =plan_onderwijsachterstanden
AgendaKind.vve_plan: =vve =vve_beleid =voorschoolse_educatie
AgendaKind.jaarplan: jaarprogramma jaaragenda werkplan
DocumentKind.beleidsstuk: nota notitie beleidsnota visiedocument visienota raadsvoorstel raadsbesluit collegebesluit
DocumentKind.beleidsstuk: startnotitie regiovisie ondersteuningsplan huisvestingsplan ihp kadernota
DocumentKind.rapport: onderzoek monitor inspectierapport factsheet
DocumentKind.evaluatie: tussenevaluatie eindevaluatie
DocumentKind.convenant: samenwerkingsovereenkomst overeenkomst
DocumentKind.verordening: subsidieregeling regeling beleidsregel
DocumentKind.vve_plan: vve_beleid vve_notitie
DocumentKind.oab_plan: oab_beleid oab_notitie
DocumentKind.webpagina: =website site web
DocumentKind.nieuwsbericht: nieuws persbericht artikel
PartyKind.schoolbestuur: bestuur =schoolbesturen stichting scholenkoepel bevoegd_gezag onderwijsbestuur scholengroep
PartyKind.kinderopvang: =kinderopvangorganisatie kdv bso peuterspeelzaal peuteropvang kinderdagverblijf opvang
PartyKind.samenwerkingsverband: =swv =samenwerkingsverband_passend_onderwijs passend_onderwijs
PartyKind.jeugdgezondheidszorg: ggd jgz consultatiebureau cjg
PartyKind.jeugdhulp: jeugdzorg wijkteam jeugdteam zorg sociaal_team jeugdhulpverlening ggz
PartyKind.welzijn: =welzijnsorganisatie welzijnswerk jongerenwerk maatschappelijk_werk
PartyKind.bibliotheek: =bieb
PartyKind.cultuur: cultuurorganisatie museum muziekschool
PartyKind.sport: sportvereniging sportbedrijf buurtsport
PartyKind.mbo: roc beroepsonderwijs
PartyKind.hoger_onderwijs: hbo hogeschool universiteit pabo lerarenopleiding wo
PartyKind.bedrijfsleven: bedrijf bedrijven werkgevers ondernemers
PartyKind.overheid: rijk ministerie provincie inspectie waterschap
PartyKind.veiligheid: politie boa om
PartyKind.ouders_en_jeugd: ouders leerlingen jongeren oudergroep
PartyKind.clb: =centrum_voor_leerlingenbegeleiding leerlingenbegeleiding
PartyKind.lop: =lokaal_overlegplatform overlegplatform
PartyKind.pedagogische_begeleiding: =pedagogische_begeleidingsdienst =pbd begeleidingsdienst
PartyKind.gemeente: lokaal_bestuur stadsbestuur stad gemeentebestuur
PartyKind.netwerk: platform vereniging koepel alliantie
Country.nederland: =nl holland caribisch_nederland
Country.belgie: vlaanderen vlaams =be brussel
PartyNature.organisatie: instelling rechtspersoon bedrijf
PartyNature.functie: persoon functionaris
PartyNature.groep: doelgroep
Sector.po: =basisonderwijs =primair_onderwijs basisschool
Sector.vo: =voortgezet_onderwijs middelbaar_onderwijs middelbare_school
Sector.so: =speciaal_onderwijs
Sector.sbo: =speciaal_basisonderwijs
Sector.vso: =voortgezet_speciaal_onderwijs
Sector.pro: =praktijkonderwijs
Sector.mbo: =middelbaar_beroepsonderwijs roc beroepsonderwijs
Sector.hbo: =hoger_beroepsonderwijs hogeschool
Sector.wo: universiteit =wetenschappelijk_onderwijs
Sector.voorschool: vve peuterspeelzaal voorschoolse_educatie
Sector.kinderopvang: kdv bso
Sector.volwasseneneducatie: =volwassenenonderwijs basiseducatie cvo
Sector.kleuteronderwijs: kleuter kleuterschool kleuters
Sector.lager_onderwijs: =lager lagere_school
Sector.secundair_onderwijs: =secundair secundaire_school
Sector.buitengewoon_onderwijs: =buitengewoon buo bubao buso
Sector.deeltijds_kunstonderwijs: =dko kunstonderwijs kunstacademie
BodyKind.bestuurlijk_overleg: =bo bestuursoverleg bestuurlijk_platform
BodyKind.oogo: =op_overeenstemming_gericht_overleg
BodyKind.commissie: adviescommissie raadscommissie
BodyKind.begeleidingsgroep: begeleidingscommissie
BodyKind.gemeenteraad: raad
BodyKind.college: =b_en_w =college_van_b_en_w =benw
BodyKind.klankbordgroep: =klankbord denktank
BodyKind.lop: =lokaal_overlegplatform overlegplatform
BodyKind.projectgroep: projectteam kernteam
BodyKind.inspraak: jongerenraad ouderraad participatie
BodyKind.overleg: platform tafel netwerkoverleg
BodyState.bestaand: bestaat ja lopend
BodyState.nieuw: nee
BodyState.te_vormen: nog_op_te_richten in_oprichting gepland
Comparator.minstens: =minimaal =tenminste =ten_minste ondergrens vanaf
Comparator.hoogstens: =maximaal =ten_hoogste bovengrens tot =max
Comparator.minder: =lager =kleiner =minder_dan onder
Comparator.meer: =hoger =groter =meer_dan boven
Comparator.gelijk: =precies =exact =gelijk_aan
Comparator.toename: =stijging groei verhoging stijgend omhoog
Comparator.afname: =daling verlaging vermindering dalend omlaag reductie
ProgressStatus.niet_begonnen: =nog_niet_gestart =niet_gestart open gepland nog_te_doen todo
ProgressStatus.bezig: =loopt =lopend =in_uitvoering gestart =mee_bezig in_ontwikkeling onderhanden
ProgressStatus.klaar: =afgerond =gereed gerealiseerd =voltooid gedaan behaald
ProgressStatus.vertraagd: uitgesteld achterstand
ProgressStatus.gestopt: =gestaakt vervallen geschrapt beeindigd
ProgressStatus.doorgeschoven: voortgezet doorlopend verplaatst
MissingKind.onbekend: =niet_bekend weet_niet vraagteken
MissingKind.nader_te_bepalen: =ntb =n_t_b =nog_te_bepalen volgt pm nog_niet_bekend =tbd =nader_te_bepal
MissingKind.leeg: =niet_ingevuld niets geen
MissingKind.plaatshouder: invullen sjabloontekst
Level.strategisch: =strategie hoog
Level.tactisch: =tactiek
Level.operationeel: uitvoerend operatie
YearPlanState.sjabloon: leeg template format
YearPlanState.ingevuld: gevuld klaar
ItemKind.partijen: partners organisaties
ItemKind.acties: maatregelen activiteiten
ItemKind.doelen: doelstellingen resultaten
ItemKind.ambities: speerpunten opgaven
ItemKind.programmalijnen: programmas
SectionKind.startfoto: situatie stand_van_zaken analyse context trends
SectionKind.terugblik: evaluatie
SectionKind.afbakening: scope buiten_scope reikwijdte
SectionKind.inleiding: voorwoord aanleiding achtergrond leeswijzer
SectionKind.principe: uitgangspunt uitgangspunten principes
SectionKind.visie: missie
SectionKind.werkwijze: aanpak
SectionKind.organisatie: governance bestuur overlegstructuur
TimeUnit.schooljaar: =cursusjaar
TimeUnit.halfjaar: semester
TimeUnit.kwartaal: trimester
"""
"""One row a line: a closed list and its word, a colon, and the everyday words that stand for it.

Of what stands after an equals sign nothing is lost where the word of the list takes its place.
"""


@cache
def everyday_terms() -> Mapping[type[Term], Mapping[str, str]]:
    """Each closed list, with the everyday words, as `plain_word` gives them, and the words that they stand for."""
    found: dict[type[Term], dict[str, str]] = {}
    for row in _ROWS.strip().splitlines():
        term, _, words = row.partition(": ")
        name, _, value = term.partition(".")
        terms: type[Term] = getattr(enums, name, None) or getattr(rare_enums, name)
        for word in words.split():
            found.setdefault(terms, {}).setdefault(plain_word(word.removeprefix("=")), terms(value).value)
    return found


@cache
def _exact() -> frozenset[tuple[str, str]]:
    """The lists with the words that say no more and no less than those of the list."""
    rows = (row.partition(": ") for row in _ROWS.strip().splitlines())
    return frozenset(
        (term.partition(".")[0], plain_word(word[1:]))
        for term, _, words in rows
        for word in words.split()
        if word.startswith("=")
    )


def same_meaning(terms: type[Term], text: str) -> bool:
    """Whether an everyday word means the same as the word of a closed list that it stands for: 'bieb', 'n.t.b.'."""
    return (terms.__name__, plain_word(text)) in _exact()


def term_meant(terms: type[Term], text: object, language: Language) -> str | None:
    """The word of a closed list that an everyday word stands for; None where it stands for none.

    Args:
        terms: The closed list.
        text: What was written.
        language: The language that the word is wanted in.
    """
    if not isinstance(text, str):
        return None
    plain = plain_word(text)
    own = {plain_word(word): term.value for term in terms for word in (term.english, term.value)}
    value = own.get(plain) or everyday_terms().get(terms, {}).get(plain)
    if value is None:
        return None
    return value if language == "nl" else terms(value).english
