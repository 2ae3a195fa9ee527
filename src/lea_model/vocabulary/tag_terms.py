"""The ids of the shared lists and of their terms, written by ``scripts/regenerate.py``: change the lists instead.

Every agenda with tags is held against these, and reading the lists themselves takes longer than all rules together.
"""

from __future__ import annotations

from typing import Final

TERMS: Final[dict[str, str]] = {
    "thema": """
        basisvaardigheden brede_school brede_talentontwikkeling burgerschap cultuur doorlopende_leerlijn
        educatief_partnerschap extra_leertijd gezondheid huisvesting integratie_en_inclusie
        jeugdhulp_in_onderwijs jonge_kind kansengelijkheid kennisdeling kinderarmoede lerarentekort
        loopbaan_en_arbeidsmarkt natuur_en_techniek onderwijskwaliteit overgang_po_vo
        overgang_vervolgonderwijs overgang_voor_vroegschool passend_onderwijs passende_ondersteuning
        segregatie_tegengaan sociaal_emotioneel sport_en_bewegen taal thuiszitters toelating_en_inschrijving
        toeleiding veiligheid voorschoolse_educatie voorwaarden vsv welzijn
    """,
    "wettelijk": """
        aanbod_ve achterstanden afspraken_en_doelen bindende_afspraken doelgroep_ve doorlopende_leerlijn
        evenwichtige_verdeling huisvesting inschrijving_toelating integratie jeugdplan lea_vo_wec
        ondersteuningsplan overige_taken overleg_en_partijen resultaatafspraken rmc_vsv
        schakelklassen_zomerscholen segregatie specifieke_uitkering thuiszitters toeleiding
        toezichtinformatie uren_ve
    """,
    "leeftijd": """
        0-2 12-16 16-18 18-23 2-4 23+ 4-6 6-12
    """,
    "sector": """
        buitengewoon_onderwijs deeltijds_kunstonderwijs gespecialiseerd hbo kinderopvang kleuteronderwijs
        lager_onderwijs mbo po pro sbo secundair_onderwijs so vo volwasseneneducatie voorschool vroegschool
        vso wo
    """,
    "partijsoort": """
        bedrijfsleven bibliotheek clb cultuur fonds gemeente hoger_onderwijs jeugdgezondheidszorg jeugdhulp
        kinderopvang lop mbo natuur_en_techniek netwerk onderwijs onderzoek ouders_en_jeugd overheid overig
        pedagogische_begeleiding samenwerkingsverband school schoolbestuur sport veiligheid welzijn
    """,
    "gemeente_rol": """
        eindverantwoordelijk initieert_regisseert ondersteunt regionaal
    """,
    "niveau": """
        maat operationeel strategisch tactisch
    """,
    "meetbaarheid": """
        date direction none number number_and_date
    """,
}
"""The ids of the terms of each list, by the id that a tag names it by; as one text, which loads quickest."""
