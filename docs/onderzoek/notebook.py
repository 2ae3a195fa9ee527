"""Vijf vragen aan drie agenda's: een uitgewerkt voorbeeld voor onderzoekers.

Als programma, zonder browser:  python docs/onderzoek/notebook.py -- --uit resultaten
Als notebook in de browser:     marimo edit docs/onderzoek/notebook.py
Met eigen agenda's:             python docs/onderzoek/notebook.py -- --agendas MAP --uit resultaten
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium", app_title="Vijf vragen aan drie agenda's")


@app.cell
def _():
    import io
    import json
    import sqlite3
    import textwrap
    from pathlib import Path

    import marimo as mo
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt
    from matplotlib.patches import Patch

    import lea_model as lea
    from lea_model.graph import bridging_parties, policy_area_pairs
    from lea_model.taxonomy import scheme

    return (
        Patch,
        Path,
        bridging_parties,
        io,
        json,
        lea,
        mo,
        mpl,
        plt,
        policy_area_pairs,
        scheme,
        sqlite3,
        textwrap,
    )


@app.cell
def _(Path, lea, mo, sqlite3):
    # ---- laden: de agenda's, de vergelijking en alle gegevens als tabellen --------------------------------------
    argumenten = mo.cli_args()
    hier = Path(__file__).resolve().parent
    agendamap = Path(argumenten.get("agendas") or hier.parent.parent / "examples")
    uitmap = Path(argumenten.get("uit") or "resultaten")

    gelezen = [lea.read(pad) for pad in lea.find_agendas(agendamap)]
    agendas = [resultaat.agenda for resultaat in gelezen if resultaat.agenda is not None]
    gelezen = [resultaat for resultaat in gelezen if resultaat.agenda is not None]
    vergelijking = lea.compare(gelezen)
    gegevens = lea.tabulate(gelezen)
    namen = {ene.id: vergelijking.heading(ene.id) for ene in vergelijking.agendas}

    # Dezelfde gegevens als database in het geheugen, voor vragen in SQL.
    database = sqlite3.connect(":memory:")
    database.deserialize(lea.export_data(gegevens, format="sqlite")["lea.sqlite"])
    return agendas, database, gelezen, namen, uitmap, vergelijking


@app.cell
def _(agendas, mo, namen):
    mo.md(
        f"""
        # Vijf vragen aan {len(agendas)} agenda's

        {", ".join(f"{namen[agenda.id]} ({agenda.title})" for agenda in agendas)}.

        Elk antwoord zegt wat de gegevens kunnen zeggen en wat niet. Het gaat steeds om **het document**: wat er gedrukt
        staat, zoals het in YAML is overgenomen. Het gaat niet om wat er in de gemeente gebeurt.
        """
    )
    return


@app.cell
def _(io, mpl, plt):
    # ---- hoe figuren eruitzien; dezelfde gegevens geven dezelfde bytes -------------------------------------------
    mpl.rcdefaults()
    mpl.rcParams.update(
        {
            "svg.hashsalt": "lea-model",
            "svg.fonttype": "path",
            "font.size": 9.5,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.edgecolor": "#9a9a9a",
            "axes.titlesize": 10.5,
            "axes.titleweight": "bold",
            "axes.titlelocation": "left",
            "axes.axisbelow": True,
            "grid.color": "#e6e6e6",
            "xtick.color": "#444444",
            "ytick.color": "#222222",
            "legend.frameon": False,
            "figure.dpi": 110,
        }
    )
    DONKER, LICHT, GRIJS, ACCENT = "#1f4e79", "#a9c9e6", "#c9c9c9", "#c8601a"

    def als_svg(figuur, titel):
        """De figuur als SVG: altijd dezelfde bytes, zonder datum, met een titel voor wie de figuur niet ziet."""
        stroom = io.StringIO()
        over = {"Date": None, "Creator": "lea-model", "Title": titel}
        figuur.savefig(stroom, format="svg", bbox_inches="tight", metadata=over)
        plt.close(figuur)
        return stroom.getvalue()

    def duizendsten(getal):
        """Een getal met drie decimalen en een komma."""
        return f"{getal:.3f}".replace(".", ",")

    return ACCENT, DONKER, GRIJS, LICHT, als_svg, duizendsten


@app.cell
def _(DONKER, LICHT, Patch, als_svg, mo, namen, plt, scheme, vergelijking):
    # ---- vraag 1: welke thema's hebben de acties van elke agenda? -----------------------------------------------
    _rijen = [rij for rij in vergelijking.table("themes").rows() if rij.kind == "action" and rij.total]
    _themas = {}
    for _rij in _rijen:
        if _rij.theme != "zonder_kenmerk":
            _themas[_rij.theme] = _themas.get(_rij.theme, 0) + _rij.tagged / _rij.total
    _volgorde = sorted((thema for thema, som in _themas.items() if som), key=lambda thema: (_themas[thema], thema))
    _label = {term.id: term.label("nl") for term in scheme("thema").terms}

    themas_per_agenda = {}
    zonder_thema = {}
    acties_per_agenda = {}
    for _id in namen:
        _eigen = [rij for rij in _rijen if rij.agenda == _id]
        themas_per_agenda[_id] = {rij.theme: (rij.literal, rij.interpreted) for rij in _eigen if rij.tagged}
        zonder_thema[_id] = sum(rij.tagged for rij in _eigen if rij.theme == "zonder_kenmerk")
        themas_per_agenda[_id].pop("zonder_kenmerk", None)
        acties_per_agenda[_id] = sum({rij.level: rij.total for rij in _eigen}.values())

    _figuur, _vlakken = plt.subplots(
        1, len(namen), figsize=(10, 0.25 * len(_volgorde) + 1.2), sharex=True, sharey=True, squeeze=False
    )
    for _vlak, (_id, _naam) in zip(_vlakken[0], namen.items(), strict=True):
        _aantallen = [themas_per_agenda[_id].get(thema, (0, 0)) for thema in _volgorde]
        _totaal = acties_per_agenda[_id] or 1
        _letterlijk = [100 * letterlijk / _totaal for letterlijk, _ in _aantallen]
        _geduid = [100 * geduid / _totaal for _, geduid in _aantallen]
        _hoogten = range(len(_volgorde))
        _vlak.barh(_hoogten, _letterlijk, color=DONKER, height=0.68)
        _vlak.barh(_hoogten, _geduid, left=_letterlijk, color=LICHT, height=0.68)
        for _hoogte, (_een, _ander) in enumerate(_aantallen):
            if _een + _ander:
                _vlak.text(100 * (_een + _ander) / _totaal + 0.5, _hoogte, _een + _ander, va="center", fontsize=8)
        _vlak.set_title(f"{_naam}\n", pad=2)
        _vlak.text(
            0,
            1.008,
            f"{_totaal} acties, {zonder_thema[_id]} zonder thema",
            transform=_vlak.transAxes,
            fontsize=8.5,
            color="#555555",
        )
        _vlak.set_yticks(list(_hoogten), [_label[thema] for thema in _volgorde])
        _vlak.tick_params(axis="y", length=0)
        _vlak.margins(y=0.01)
        _vlak.grid(axis="x")
        _vlak.set_xlabel("% van de acties")
    _figuur.legend(
        handles=[Patch(color=DONKER, label="de bron zegt het zelf"), Patch(color=LICHT, label="zo gelezen (geduid)")],
        loc="upper right",
        ncols=2,
        bbox_to_anchor=(0.99, 0.0),
    )
    _figuur.tight_layout()
    figuur_1 = als_svg(_figuur, "Per agenda: welk deel van de acties welk thema heeft, letterlijk en geduid")

    _alle = [set(themas) for themas in themas_per_agenda.values()]
    _gedeeld = sorted(_label[thema] for thema in set.intersection(*_alle)) if _alle else []
    gedeelde_themas = len(_gedeeld)
    _regels = []
    for _id, _naam in namen.items():
        _eigen = themas_per_agenda[_id]
        _hoogste = max((sum(aantallen) for aantallen in _eigen.values()), default=0)
        _meest = " en ".join(sorted(_label[thema] for thema, aantallen in _eigen.items() if sum(aantallen) == _hoogste))
        _let = sum(letterlijk for letterlijk, _ in _eigen.values())
        _ged = sum(geduid for _, geduid in _eigen.values())
        _regels.append(
            f"- **{_naam}**: {len(_eigen)} thema's. Het meest: {_meest} ({_hoogste} acties). Van de kenmerken zegt de"
            f" bron er {_let} zelf; {_ged} zijn zo gelezen."
        )
    antwoord_1 = "\n".join(
        [
            "## 1. Welke thema's hebben de acties van elke agenda?\n",
            *_regels,
            f"\nIn alle {len(namen)} agenda's komen {len(_gedeeld)} thema's voor: {', '.join(_gedeeld)}.\n",
            "**Wat dit zegt:** waar de acties over gaan, volgens een gedeelde lijst. Donker is wat de bron zelf zegt;"
            " licht is wat een lezer erin las, en een andere lezer kan dat anders doen.",
            "",
            "**Wat dit niet zegt:** hoe belangrijk een thema is. Een actie kan meer thema's hebben, dus de balken"
            " tellen niet op. De acties van de ene gemeente zijn niet even groot als die van de andere: een pijler van"
            " Westland is geen losse actie van Almere. Een actie zonder kenmerk kan best over een thema gaan.",
        ]
    )
    mo.vstack([mo.md(antwoord_1), mo.Html(figuur_1)])
    return acties_per_agenda, antwoord_1, figuur_1, gedeelde_themas, themas_per_agenda, zonder_thema


@app.cell
def _(DONKER, GRIJS, LICHT, Patch, als_svg, mo, namen, plt, scheme, vergelijking):
    # ---- vraag 2: hoe meetbaar zijn de doelen? ------------------------------------------------------------------
    _kleuren = {"number_and_date": DONKER, "number": "#4f8cc0", "date": LICHT, "direction": GRIJS, "none": "#ffffff"}
    _label = {term.id: term.label("nl") for term in scheme("meetbaarheid").terms}
    meetbaarheid = {id_: dict.fromkeys(_kleuren, 0) for id_ in namen}
    for _rij in vergelijking.table("measurability").rows():
        meetbaarheid[_rij.agenda][_rij.measurability] = _rij.goals

    _breed = 12
    _hoogten = [max(1, -(-sum(aantallen.values()) // _breed)) for aantallen in meetbaarheid.values()]
    _figuur, _vlakken = plt.subplots(
        len(namen),
        1,
        figsize=(8.2, 0.42 * sum(_hoogten) + 0.75 * len(namen)),
        squeeze=False,
        gridspec_kw={"height_ratios": [hoogte + 0.4 for hoogte in _hoogten]},
    )
    for _vlak, (_id, _naam), _hoogte in zip(_vlakken[:, 0], namen.items(), _hoogten, strict=True):
        _vakken = [kleur for klasse, kleur in _kleuren.items() for _ in range(meetbaarheid[_id][klasse])]
        for _nummer, _kleur in enumerate(_vakken):
            _rij_, _kolom = divmod(_nummer, _breed)
            _vlak.add_patch(
                plt.Rectangle((_kolom, -_rij_), 0.86, 0.86, facecolor=_kleur, edgecolor="#7a7a7a", linewidth=0.8)
            )
        _vlak.set_xlim(-0.1, _breed + 0.1)
        _vlak.set_ylim(-_hoogte + 0.9, 1.0)
        _vlak.set_aspect("equal", anchor="W")
        _vlak.axis("off")
        _totaal = sum(meetbaarheid[_id].values())
        _vlak.set_title(f"{_naam}: {_totaal} {'doel' if _totaal == 1 else 'doelen'}", fontsize=10)
    _figuur.legend(
        handles=[
            Patch(facecolor=kleur, edgecolor="#7a7a7a", label=_label[klasse]) for klasse, kleur in _kleuren.items()
        ],
        loc="center right",
        title="Elk vakje is een doel",
        alignment="left",
    )
    _figuur.tight_layout(rect=(0, 0, 0.76, 1))
    figuur_2 = als_svg(_figuur, "Per agenda: hoe meetbaar elk doel is")

    _regels = []
    for _id, _naam in namen.items():
        _totaal = sum(meetbaarheid[_id].values())
        _delen = [f"{aantal} {_label[klasse].lower()}" for klasse, aantal in meetbaarheid[_id].items() if aantal]
        _regels.append(f"- **{_naam}**: {_totaal} doelen: {', '.join(_delen) or 'geen'}.")
    antwoord_2 = "\n".join(
        [
            "## 2. Hoe meetbaar zijn de doelen?\n",
            *_regels,
            "\n**Wat dit zegt:** of de tekst van een doel een getal en een datum noemt, met zijn streefwaarden, zijn"
            " indicatoren en de datum die erbij of in een kop erboven staat.",
            "",
            "**Wat dit niet zegt:** of een doel goed is, of er gemeten wordt, en of het gehaald is. Een agenda met"
            " weinig doelen kan elders afspraken hebben die wel te volgen zijn, en bij drie doelen zegt een percentage"
            " niets. Wat de bron geen doel noemt, telt niet mee.",
        ]
    )
    mo.vstack([mo.md(antwoord_2), mo.Html(figuur_2)])
    return antwoord_2, figuur_2, meetbaarheid


@app.cell
def _(als_svg, database, mo, namen, plt, scheme):
    # ---- vraag 3: wie zitten er aan de tafels? ------------------------------------------------------------------
    # Leden van overleggen, ook leden binnen een groep; met de soort volgens de lijst van partijen.
    _vraag = """
        WITH RECURSIVE zetels(agenda, overleg, path, party, party_path) AS (
            SELECT a.agenda, a.parent, a.path, a.party, a.party_path
            FROM assignments a JOIN bodies b ON b.agenda = a.agenda AND b.path = a.parent
            WHERE a.field IN ('members_listed', 'members_described')
            UNION ALL
            SELECT a.agenda, z.overleg, a.path, a.party, a.party_path
            FROM assignments a JOIN zetels z ON a.agenda = z.agenda AND a.parent = z.path AND a.field = 'members'
        )
        SELECT z.agenda,
               CASE WHEN b.path IS NOT NULL THEN 'overleg'
                    WHEN p.path IS NULL THEN 'niet_gevonden'
                    ELSE coalesce(p.kind, 'soort_niet_genoemd') END AS soort,
               count(DISTINCT z.overleg || '|' || coalesce(z.party_path, z.party)) AS zetels
        FROM zetels z
        LEFT JOIN parties p ON p.agenda = z.agenda AND p.path = z.party_path
        LEFT JOIN bodies b ON b.agenda = z.agenda AND b.path = z.party_path
        WHERE z.party IS NOT NULL
        GROUP BY 1, 2
    """
    zetels = {id_: {} for id_ in namen}
    for _agenda, _soort, _aantal in database.execute(_vraag):
        zetels[_agenda][_soort] = _aantal
    overleggen = dict(database.execute("SELECT agenda, count(*) FROM bodies GROUP BY agenda"))

    _label = {term.id: term.label("nl") for term in scheme("partijsoort").terms} | {
        "overleg": "Overleg of functie",
        "niet_gevonden": "Niet in de lijst",
        "soort_niet_genoemd": "Soort niet genoemd",
    }
    _som = {}
    for _per_soort in zetels.values():
        for _soort, _aantal in _per_soort.items():
            _som[_soort] = _som.get(_soort, 0) + _aantal
    _onbekend = "soort_niet_genoemd"
    _soorten = sorted(_som, key=lambda soort: (soort == _onbekend, -_som[soort], soort))
    _waarden = [[zetels[id_].get(soort, 0) for id_ in namen] for soort in _soorten]
    _figuur, _vlak = plt.subplots(figsize=(2.6 + 1.35 * len(namen), 0.33 * len(_soorten) + 0.9))
    _bekend = [rij for rij, soort in zip(_waarden, _soorten, strict=True) if soort != _onbekend]
    _hoogste = max((max(rij) for rij in _bekend), default=1) or 1
    _vlak.set_xlim(-0.5, len(namen) - 0.5)
    _vlak.set_ylim(max(len(_soorten), 1) - 0.5, -0.5)
    for _rij, (_soort, _getallen) in enumerate(zip(_soorten, _waarden, strict=True)):
        for _kolom, _getal in enumerate(_getallen):
            _diepte = 0.06 if _soort == _onbekend or not _getal else 0.12 + 0.68 * _getal / _hoogste
            _vlak.add_patch(
                plt.Rectangle((_kolom - 0.49, _rij - 0.46), 0.98, 0.92, facecolor=plt.get_cmap("Blues")(_diepte))
            )
            _wit = _soort != _onbekend and _getal > 0.65 * _hoogste
            _vlak.text(
                _kolom,
                _rij,
                _getal or "–",
                ha="center",
                va="center",
                color="white" if _wit else "#222222" if _getal else "#aaaaaa",
                fontstyle="italic" if _soort == _onbekend else "normal",
            )
    _vlak.set_xticks(range(len(namen)), [f"{naam}\n{overleggen.get(id_, 0)} overleggen" for id_, naam in namen.items()])
    _vlak.set_yticks(range(len(_soorten)), [_label.get(soort, soort) for soort in _soorten])
    _vlak.tick_params(length=0, top=False, labeltop=True, bottom=False, labelbottom=False)
    _vlak.spines[:].set_visible(False)
    figuur_3 = als_svg(_figuur, "Per agenda: zetels in overleggen naar soort partij")

    _regels = []
    for _id, _naam in namen.items():
        _bekend = [paar for paar in zetels[_id].items() if paar[0] != _onbekend]
        _meest = sorted(_bekend, key=lambda paar: (-paar[1], paar[0]))[:3]
        _woorden = ", ".join(f"{_label.get(soort, soort).lower()} ({aantal})" for soort, aantal in _meest)
        _regels.append(
            f"- **{_naam}**: {overleggen.get(_id, 0)} overleggen en functies, {sum(zetels[_id].values())} zetels."
            + (f" De meeste: {_woorden}." if _meest else " De agenda noemt geen leden van een bekende soort.")
            + f" Bij {zetels[_id].get(_onbekend, 0)} zetels noemt de lijst van partijen geen soort."
        )
    _zonder = database.execute(
        "SELECT count(*) FROM bodies WHERE members_listed_state <> 'gegeven' AND members_described_state <> 'gegeven'"
    ).fetchone()[0]
    antwoord_3 = "\n".join(
        [
            "## 3. Wie zitten er aan de tafels?\n",
            *_regels,
            f"\nVan {_zonder} overleggen en functies noemen de agenda's geen leden.\n",
            "**Wat dit zegt:** welke soorten partijen de agenda lid noemt van een overleg. Eén partij in één overleg is"
            " één zetel, ook als zij in de tekst en in de lijst staat.",
            "",
            "**Wat dit niet zegt:** wie er echt komt, en wie het laatste woord heeft. 'Schoolbesturen' is één zetel en"
            " kan een dozijn besturen zijn. De soort komt uit de lijst van partijen bij de agenda; staat de soort daar"
            " niet, dan is er niet naar geraden.",
        ]
    )
    mo.vstack([mo.md(antwoord_3), mo.Html(figuur_3)])
    return antwoord_3, figuur_3, overleggen, zetels


@app.cell
def _(DONKER, LICHT, Path, als_svg, mo, namen, plt, scheme, textwrap, vergelijking):
    # ---- vraag 4: wat doen de agenda's met wat de wet vraagt? ---------------------------------------------------
    _tabel = vergelijking.table("statutory")
    _rijen = {(rij.agenda, rij.topic): (nummer, rij) for nummer, rij in enumerate(_tabel.rows(), 1)}
    _onderwerpen = list(scheme("wettelijk").terms)
    # Gevonden door woorden die alleen in de buurt van het onderwerp komen: mogelijk, een lezer moet het bekijken.
    bereik = {
        id_: {
            term.id: "near" if _rijen[id_, term.id][1].only_near else _rijen[id_, term.id][1].reach
            for term in _onderwerpen
        }
        for id_ in namen
    }

    _figuur, _vlak = plt.subplots(figsize=(3.9 + 1.3 * len(namen), 0.31 * len(_onderwerpen) + 0.8))
    for _y, _term in enumerate(_onderwerpen):
        for _x, _id in enumerate(namen):
            _stand = bereik[_id][_term.id]
            if _stand == "addressed":
                _zeker = _rijen[_id, _term.id][1].reading == "letterlijk"
                _vlak.scatter(_x, _y, s=120, color=DONKER if _zeker else LICHT, edgecolor=DONKER, linewidth=1)
            elif _stand == "near":
                _vlak.scatter(_x, _y, s=120, color="white", edgecolor=DONKER, linewidth=1, linestyle=":")
            elif _stand == "mentioned":
                _vlak.scatter(_x, _y, s=34, color="white", edgecolor=DONKER, linewidth=1.2)
            else:
                _vlak.text(_x, _y, "–" if _stand == "not" else "?", ha="center", va="center", color="#777777")
    _groepen = [term.group for term in _onderwerpen]
    for _y in range(1, len(_groepen)):
        if _groepen[_y] != _groepen[_y - 1]:
            _vlak.axhline(_y - 0.5, color="#bbbbbb", linewidth=0.8)
    _vlak.set_xlim(-0.6, len(namen) - 0.4)
    _vlak.set_ylim(len(_onderwerpen) - 0.5, -0.5)
    _vlak.set_xticks(range(len(namen)), list(namen.values()), fontweight="bold")
    _vlak.set_yticks(range(len(_onderwerpen)), [term.label("nl") for term in _onderwerpen])
    _vlak.tick_params(length=0, labeltop=True, labelbottom=False)
    _vlak.spines[:].set_visible(False)
    for _naam, _opmaak in (
        ("gaat erop in, letterlijk", {"s": 120, "color": DONKER, "edgecolor": DONKER}),
        ("gaat erop in, zo gelezen", {"s": 120, "color": LICHT, "edgecolor": DONKER}),
        ("mogelijk: alleen verwante woorden", {"s": 120, "color": "white", "edgecolor": DONKER, "linestyle": ":"}),
        ("noemt het alleen", {"s": 34, "color": "white", "edgecolor": DONKER}),
        ("–  niet gevonden", {"s": 0}),
        ("?  niet te zoeken, geen kenmerk", {"s": 0}),
    ):
        _vlak.scatter([], [], label=_naam, **_opmaak)
    _vlak.legend(loc="upper center", bbox_to_anchor=(0.12, -0.005), ncols=3, columnspacing=1.2, handletextpad=0.4)
    figuur_4 = als_svg(_figuur, "Per agenda: hoever zij ingaat op elk wettelijk onderwerp")

    _regels = []
    for _id, _naam in namen.items():
        _vijf = [term for term in _onderwerpen if term.group == "lea_onderwerpen"]
        _in = [term.label("nl").lower() for term in _vijf if bereik[_id][term.id] == "addressed"]
        _misschien = [term.label("nl").lower() for term in _vijf if bereik[_id][term.id] == "near"]
        _regels.append(
            f"- **{_naam}** gaat in op {len(_in)} van de {len(_vijf)} onderwerpen die de wet voor deze agenda noemt"
            + (f": {', '.join(_in)}." if _in else ".")
            + (f" Mogelijk ook: {', '.join(_misschien)}; daar staan alleen verwante woorden." if _misschien else "")
        )
    # Onderbouwing: de bronregels achter segregatie en achter inschrijving en toelating.
    _hoe = {"tag": "kenmerk", "named": "woorden", "near": "verwante woorden"}
    _woord = {"addressing": "gaat erop in", "mentioning": "noemt het"}
    onderbouwing = []
    for _topic in ("segregatie", "inschrijving_toelating"):
        for _id in namen:
            _nummer, _rij = _rijen[_id, _topic]
            for _kolom in ("addressing", "mentioning"):
                _per_plaats = {}
                for _ene in _tabel.evidence(_nummer, _kolom):
                    _per_plaats.setdefault(_ene.place, []).append(_ene)
                for _plaats, _redenen in _per_plaats.items():
                    _lezingen = {reden.reading for reden in _redenen}
                    _alleen_verwant = {reden.by for reden in _redenen} == {"near"}
                    _bestand = Path(_plaats.file).name if _plaats.file else ""
                    onderbouwing.append(
                        {
                            "onderwerp": scheme("wettelijk").term(_topic).label("nl"),
                            "gemeente": namen[_id],
                            "bereik": "mogelijk" if _alleen_verwant else _woord[_kolom],
                            "lezing": "letterlijk" if "letterlijk" in _lezingen else "geduid",
                            "gevonden door": ", ".join(dict.fromkeys(_hoe[reden.by] for reden in _redenen)),
                            "onderdeel": textwrap.shorten(
                                f"{_plaats.number or ''} {_plaats.label}", 80, placeholder="…"
                            ),
                            "document": _plaats.document or "",
                            "bronregels": _plaats.lines or "",
                            "YAML": f"{_bestand}:{_plaats.line}" if _bestand else "",
                        }
                    )
    _kop = list(onderbouwing[0]) if onderbouwing else []
    _tekstregels = (
        [f"| {' | '.join(_kop)} |", f"|{'---|' * len(_kop)}"] if onderbouwing else ["Geen plaatsen gevonden."]
    )
    _tekstregels += [
        "| " + " | ".join(str(waarde).replace("|", "\\|") for waarde in plaats.values()) + " |"
        for plaats in onderbouwing
    ]
    antwoord_4 = "\n".join(
        [
            "## 4. Wat doen de agenda's met wat de wet vraagt?\n",
            *_regels,
            "\n**Wat dit zegt:** of een doel, actie, indicator of een kop daarboven over het onderwerp gaat, of dat"
            " alleen andere tekst het noemt. Kenmerken en zoekwoorden tellen mee; elke plaats is terug te vinden.",
            "",
            "**Wat dit niet zegt:** of een gemeente aan de wet voldoet. Dat is een juridisch oordeel, en afspraken"
            " kunnen in een ander stuk staan. 'Niet gevonden' betekent: niet in deze documenten, met deze woorden.\n",
            "De plaatsen achter segregatie, en achter inschrijving en toelating:\n",
            *_tekstregels,
        ]
    )
    mo.vstack([mo.md(antwoord_4), mo.Html(figuur_4)])
    return antwoord_4, bereik, figuur_4, onderbouwing


@app.cell
def _(
    ACCENT,
    DONKER,
    agendas,
    als_svg,
    bridging_parties,
    duizendsten,
    lea,
    mo,
    namen,
    plt,
    policy_area_pairs,
    textwrap,
):
    # ---- vraag 5: wie en wat verbindt? --------------------------------------------------------------------------
    _grafen = {agenda.id: lea.build_graph(agenda) for agenda in agendas}
    bruggen = {id_: bridging_parties(graaf, 8) for id_, graaf in _grafen.items()}
    paren = {id_: policy_area_pairs(graaf) for id_, graaf in _grafen.items()}

    _figuur, _vlakken = plt.subplots(1, len(namen), figsize=(10, 2.9), squeeze=False, sharex=True)
    for _vlak, (_id, _naam) in zip(_vlakken[0], namen.items(), strict=True):
        _lijst = bruggen[_id][::-1]
        for _y, _brug in enumerate(_lijst):
            _kleur = ACCENT if _y == len(_lijst) - 1 and _brug.betweenness else DONKER
            _vlak.plot([0, _brug.betweenness], [_y, _y], color=_kleur, linewidth=2)
            _vlak.scatter(_brug.betweenness, _y, color=_kleur, s=34, zorder=3)
        _vlak.set_yticks(
            range(len(_lijst)),
            [textwrap.shorten(brug.party.label, 30, placeholder="…") for brug in _lijst],
            fontsize=8.5,
        )
        _vlak.tick_params(axis="y", length=0)
        _vlak.set_title(_naam)
        _vlak.grid(axis="x")
        _vlak.xaxis.set_major_formatter(lambda getal, _plaats: f"{getal:.1f}".replace(".", ","))
    _meest = max((lijst[0].betweenness for lijst in bruggen.values() if lijst), default=0)
    _vlakken[0][0].set_xlim(0, 1.06 * _meest or 1)
    _figuur.supxlabel("overbrugging: deel van de kortste wegen dat langs de partij loopt", fontsize=9)
    _figuur.tight_layout()
    figuur_5 = als_svg(_figuur, "Per agenda: de partijen die het meest overbruggen")

    # De agenda met de meeste verbonden terreinen, als matrix.
    _rijkste = max(paren, key=lambda id_: (len(paren[id_]), id_))
    _gewicht, _graad = {}, {}
    for _paar in paren[_rijkste]:
        for _ene, _ander in ((_paar.first, _paar.second), (_paar.second, _paar.first)):
            _gewicht[_ene.label, _ander.label] = _paar.weight
            _graad[_ene.label] = _graad.get(_ene.label, 0) + _paar.weight
    _terreinen = sorted(_graad, key=lambda label: (-_graad[label], label))[:14]
    _aantal = len(_terreinen)
    _figuur, _vlak = plt.subplots(figsize=(3.3 + 0.37 * _aantal, 1.6 + 0.31 * _aantal))
    _hoogste = max(_gewicht.values(), default=1)
    for _y, _ene in enumerate(_terreinen):
        for _x, _ander in enumerate(_terreinen[:_y]):
            _waarde = _gewicht.get((_ene, _ander), 0)
            _vlak.add_patch(
                plt.Rectangle(
                    (_x - 0.46, _y - 0.46), 0.92, 0.92, color=plt.get_cmap("Blues")(0.18 + 0.72 * _waarde / _hoogste)
                )
                if _waarde
                else plt.Rectangle((_x - 0.46, _y - 0.46), 0.92, 0.92, color="#f4f4f4")
            )
            if _waarde:
                _vlak.text(
                    _x,
                    _y,
                    _waarde,
                    ha="center",
                    va="center",
                    fontsize=8.5,
                    color="white" if _waarde > 0.6 * _hoogste else "#222222",
                )
    _vlak.set_xlim(-0.6, max(_aantal - 1.4, 0.5))
    _vlak.set_ylim(_aantal - 0.4, 0.4)
    _vlak.set_xticks(range(max(_aantal - 1, 0)), _terreinen[:-1], rotation=40, ha="right", fontsize=8.5)
    _vlak.set_yticks(range(1, _aantal), _terreinen[1:], fontsize=8.5)
    _vlak.tick_params(length=0)
    _vlak.spines[:].set_visible(False)
    _vlak.set_title(f"{namen[_rijkste]}: acties die beide terreinen raken")
    figuur_6 = als_svg(_figuur, f"{namen[_rijkste]}: hoeveel acties twee beleidsterreinen delen")

    _regels = []
    for _id, _naam in namen.items():
        _eerste = bruggen[_id][0] if bruggen[_id] else None
        _zin = "geen enkele partij ligt op een kortste weg"
        if _eerste is not None and _eerste.betweenness:
            _zin = f"{_eerste.party.label} verbindt het meest ({duizendsten(_eerste.betweenness)})"
        _terreinzin = f"{len(paren[_id])} paren beleidsterreinen delen een actie"
        if not paren[_id]:
            _terreinzin = "geen twee beleidsterreinen delen een actie"
        elif len(paren[_id]) == 1:
            _terreinzin = "één paar beleidsterreinen deelt een actie"
        _sterk = [paar for paar in paren[_id] if paar.weight == paren[_id][0].weight and paar.weight > 1]
        if _sterk:
            _terreinzin += (
                f", het vaakst {_sterk[0].first.label} en {_sterk[0].second.label} ({_sterk[0].weight} acties)"
            )
        _regels.append(f"- **{_naam}**: {_zin}; {_terreinzin}.")
    antwoord_5 = "\n".join(
        [
            "## 5. Wie en wat verbindt?\n",
            *_regels,
            "\n**Wat dit zegt:** welke partij op de meeste kortste wegen tussen andere partijen ligt, als partijen"
            " verbonden zijn die een rol in dezelfde actie hebben of samen in een overleg zitten (betweenness, Freeman"
            " 1977), en welke beleidsterreinen bij dezelfde actie als raakvlak gedrukt staan.",
            "",
            "**Wat dit niet zegt:** wie er in de gemeente verbindt. Dit is het netwerk van het document: een agenda die"
            " bij elke actie partijen noemt, heeft vanzelf meer verbindingen. Een agenda zonder kolom met raakvlakken"
            " heeft geen verbonden terreinen, en dat zegt niets over het beleid.",
        ]
    )
    mo.vstack([mo.md(antwoord_5), mo.Html(figuur_5), mo.Html(figuur_6)])
    return antwoord_5, bruggen, figuur_5, figuur_6, paren


@app.cell
def _(
    acties_per_agenda,
    antwoord_1,
    antwoord_2,
    antwoord_3,
    antwoord_4,
    antwoord_5,
    bereik,
    bruggen,
    figuur_1,
    figuur_2,
    figuur_3,
    figuur_4,
    figuur_5,
    figuur_6,
    gedeelde_themas,
    json,
    lea,
    meetbaarheid,
    namen,
    onderbouwing,
    overleggen,
    paren,
    themas_per_agenda,
    uitmap,
    zetels,
    zonder_thema,
):
    # ---- bewaren: antwoorden, figuren en kerngetallen -----------------------------------------------------------
    _figuren = {
        "1-themas": figuur_1,
        "2-meetbaarheid": figuur_2,
        "3-tafels": figuur_3,
        "4-wet": figuur_4,
        "5-bruggen": figuur_5,
        "5-beleidsterreinen": figuur_6,
    }
    uitmap.mkdir(parents=True, exist_ok=True)
    for _naam, _svg in _figuren.items():
        (uitmap / f"{_naam}.svg").write_text(_svg, "utf-8", newline="\n")
    _delen = [f"# Vijf vragen aan {len(namen)} agenda's", f"Gemaakt met lea-model {lea.__version__}."]
    for _antwoord, _platen in (
        (antwoord_1, ["1-themas"]),
        (antwoord_2, ["2-meetbaarheid"]),
        (antwoord_3, ["3-tafels"]),
        (antwoord_4, ["4-wet"]),
        (antwoord_5, ["5-bruggen", "5-beleidsterreinen"]),
    ):
        _delen += [_antwoord, *(f"![Figuur bij deze vraag]({plaat}.svg)" for plaat in _platen)]
    _tekst = "\n\n".join(_delen) + "\n"
    (uitmap / "antwoorden.md").write_text(_tekst, "utf-8", newline="\n")
    kerngetallen = {
        "acties": acties_per_agenda,
        "zonder_thema": zonder_thema,
        "themas": {id_: len(themas) for id_, themas in themas_per_agenda.items()},
        "themas_in_alle": gedeelde_themas,
        "doelen": {id_: sum(klassen.values()) for id_, klassen in meetbaarheid.items()},
        "getal_en_datum": {id_: klassen["number_and_date"] for id_, klassen in meetbaarheid.items()},
        "overleggen": overleggen,
        "zetels": {id_: sum(soorten.values()) for id_, soorten in zetels.items()},
        "segregatie": {id_: topics["segregatie"] for id_, topics in bereik.items()},
        "inschrijving_toelating": {id_: topics["inschrijving_toelating"] for id_, topics in bereik.items()},
        "plaatsen": len(onderbouwing),
        "brug": {id_: lijst[0].party.label if lijst else None for id_, lijst in bruggen.items()},
        "overbrugging": {id_: lijst[0].betweenness if lijst else None for id_, lijst in bruggen.items()},
        "paren": {id_: len(lijst) for id_, lijst in paren.items()},
    }
    (uitmap / "kerngetallen.json").write_text(
        json.dumps(kerngetallen, ensure_ascii=False, indent=2) + "\n", "utf-8", newline="\n"
    )
    print(_tekst)
    return (kerngetallen,)


if __name__ == "__main__":
    app.run()
