"""Small agendas for tests of documents."""

from __future__ import annotations

from typing import Any

from lea_model.model.agenda import Agenda


def make(**fields: Any) -> Agenda:
    """An agenda with a title page and what a test adds."""
    root: dict[str, Any] = {
        "id": "kuststad-2030",
        "titel": "Samen groot worden",
        "gemeenten": "Kuststad",
        "periode": "2030-2033",
    }
    return Agenda.model_validate(root | fields)


def small() -> Agenda:
    """An agenda with one of most things, and with the mistakes that sources make."""
    return make(
        ondertitel="Agenda van scholen, opvang en gemeente",
        status="vastgesteld",
        vaststelling=[{"status": "vastgesteld", "door": "Gemeenteraad", "wanneer": "12 maart 2030"}],
        documenten=[{"id": "plan", "titel": "Samen groot worden: de agenda", "periode": "2030-2033"}],
        hoofdstukken=[
            {
                "titel": "Visie",
                "bron": {"document": "plan", "regels": "1-9"},
                "strekkingen": [
                    {"tekst": "Elk kind doet mee.", "bron": "1-2"},
                    {"tekst": "Dat begint thuis.", "bron": "2-3"},
                    {"tekst": "School en opvang helpen.", "bron": "3"},
                    {"tekst": "Een nieuwe alinea.", "bron": "5"},
                ],
                "stemmen": {"spreker": "leerling", "sector": "po", "tekst": "Vindt buiten spelen het fijnst."},
            }
        ],
        programmalijnen=[{"nummer": "1", "titel": "Taal", "lokale_term": "programmalijn"}],
        leeftijdsplannen=[
            {
                "titel": "Plan 0-6 jaar",
                "leeftijd": "0-6",
                "edities": [
                    {
                        "programmalijn": "1",
                        "jaar": "2030",
                        "uiterlijk": "eind 2033",
                        "doelen": [{"tekst": "90% gaat naar de voorschool.", "streefwaarden": "90%"}],
                        "themas": [
                            {
                                "nummer": "1.1",
                                "titel": "Bereik",
                                "acties": [
                                    {"nummer": "1.1.1", "tekst": "Er komt een campagne.", "bron": "7"},
                                    {"nummer": "1.1.2", "tekst": "Er komt een inloopspreekuur."},
                                    {"nummer": "1.1.10", "tekst": "Er komt een onderzoek.", "voetnoten": "*"},
                                ],
                            }
                        ],
                    }
                ],
            }
        ],
        clusters=[
            {
                "titel": "Bereik",
                "leeftijd": "0-4",
                "verwijzingen": ["1.1.1", "1.1.1", "1.9.9"],
                "trekker": {"partij": "Opvang Zee", "voorwaarde": "als er geld is"},
                "sparringspartner": [{"partij": "Onderwijs", "leden": ["De Golf", "Het Duin"], "open": "ja"}],
            }
        ],
        partijen=[
            {"naam": "Opvang Zee", "aard": "organisatie", "soort": "kinderopvang"},
            {"naam": "Onderwijs", "aard": "sector"},
            {"naam": "De Golf", "onderdeel_van": "Onderwijs"},
            {"naam": "Het Duin", "onderdeel_van": "Onderwijs"},
            "Gemeenteraad",
        ],
        overlegorganen=[
            {
                "naam": "Stuurgroep",
                "frequentie": "driemaal per jaar",
                "voorzitter": "rouleert",
                "stuurt": "cluster:bereik",
            },
            {
                "naam": "Werkgroep",
                "rapporteert_aan": "Stuurgroep",
                "leden_volgens_tekst": ["De Golf"],
                "leden_volgens_lijst": ["De Golf", "Het Duin"],
            },
        ],
        jaarplannen=[
            {
                "titel": "Jaarplan",
                "jaarplanstand": "sjabloon",
                "kolommen": ["Programma", "Doel", "Indicator"],
                "rijen": [{"ambitie": "Taal"}],
            }
        ],
        voetnotenlijst=[{"teken": "*", "tekst": "Onder voorbehoud van geld."}],
        bedragen=[
            {"titel": "Campagne", "gedrukt": "€ 12.500", "periode": "2031", "betaler": "Onderwijs"},
            {"titel": "Onderzoek", "waarde": "PM"},
        ],
    )
