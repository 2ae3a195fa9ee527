# Written by scripts/regenerate.py from the list in __init__.py: change that one.

from lea_model.changes import diff as diff
from lea_model.checker import check as check
from lea_model.checker.baseline import Baseline as Baseline
from lea_model.comparison import Comparison as Comparison
from lea_model.comparison import compare as compare
from lea_model.config.settings import Config as Config
from lea_model.config.settings_reader import find_config as find_config
from lea_model.config.settings_reader import read_config as read_config
from lea_model.country.checking import Checked as Checked
from lea_model.country.checking import check_all as check_all
from lea_model.country.comparing import compare_all as compare_all
from lea_model.country.reading import read_all as read_all
from lea_model.country.tabulating import tabulate_all as tabulate_all
from lea_model.diagnostics import Finding as Finding
from lea_model.diagnostics import Position as Position
from lea_model.diagnostics import Severity as Severity
from lea_model.draft.importers import import_agenda as import_agenda
from lea_model.draft.making import Draft as Draft
from lea_model.draft.making import draft_agenda as draft_agenda
from lea_model.draft.onto import Onto as Onto
from lea_model.draft.onto import draft_onto as draft_onto
from lea_model.draft.page import draft_page as draft_page
from lea_model.draft.starter_agenda import new_agenda as new_agenda
from lea_model.draft.stratml import from_stratml as from_stratml
from lea_model.draft.workbook.founding import agenda_from_workbook as agenda_from_workbook
from lea_model.draft.workbook.importing import import_workbook as import_workbook
from lea_model.dumper import dump as dump
from lea_model.dumper import to_dict as to_dict
from lea_model.dumper import to_json as to_json
from lea_model.editing.editor import Editor as Editor
from lea_model.editing.editor import edit as edit
from lea_model.editing.plans import close_gaps as close_gaps
from lea_model.editing.plans import fix as fix
from lea_model.editing.plans import renumber as renumber
from lea_model.errors import LeaError as LeaError
from lea_model.errors import LoadError as LoadError
from lea_model.errors import TemplateError as TemplateError
from lea_model.errors import UsageError as UsageError
from lea_model.exporter import export_graph as export_graph
from lea_model.exporter.database import export_data as export_data
from lea_model.exporter.database import tabulate as tabulate
from lea_model.exporter.stratml import to_stratml as to_stratml
from lea_model.graph import build_graph as build_graph
from lea_model.index import Index as Index
from lea_model.index import walk as walk
from lea_model.loader import Result as Result
from lea_model.loader import find_agendas as find_agendas
from lea_model.loader import load as load
from lea_model.loader import loads as loads
from lea_model.loader import read as read
from lea_model.loader import read_text as read_text
from lea_model.loader.from_data import from_dict as from_dict
from lea_model.loader.from_data import from_json as from_json
from lea_model.loader.from_data import read_dict as read_dict
from lea_model.loader.from_memory import read_files as read_files
from lea_model.loader.from_memory import read_zip as read_zip
from lea_model.model.agenda import Agenda as Agenda
from lea_model.output import write_files as write_files
from lea_model.renderer import render as render
from lea_model.renderer.several import build as build
from lea_model.reporter import report_findings as report_findings
from lea_model.reporter.changes import report_changes as report_changes
from lea_model.reporter.comparison import report_comparison as report_comparison
from lea_model.reporter.findings_frame import findings_frame as findings_frame
from lea_model.reporter.one_thing import rule_page as rule_page
from lea_model.reporter.one_thing import show as show
from lea_model.schema import agenda_schema as agenda_schema
from lea_model.schema import full_schema as full_schema

__version__: str
__all__ = [
    "Agenda",
    "Baseline",
    "Checked",
    "Comparison",
    "Config",
    "Draft",
    "Editor",
    "Finding",
    "Index",
    "LeaError",
    "LoadError",
    "Onto",
    "Position",
    "Result",
    "Severity",
    "TemplateError",
    "UsageError",
    "__version__",
    "agenda_from_workbook",
    "agenda_schema",
    "build",
    "build_graph",
    "check",
    "check_all",
    "close_gaps",
    "compare",
    "compare_all",
    "diff",
    "draft_agenda",
    "draft_onto",
    "draft_page",
    "dump",
    "edit",
    "export_data",
    "export_graph",
    "find_agendas",
    "find_config",
    "findings_frame",
    "fix",
    "from_dict",
    "from_json",
    "from_stratml",
    "full_schema",
    "import_agenda",
    "import_workbook",
    "load",
    "loads",
    "new_agenda",
    "read",
    "read_all",
    "read_config",
    "read_dict",
    "read_files",
    "read_text",
    "read_zip",
    "render",
    "renumber",
    "report_changes",
    "report_comparison",
    "report_findings",
    "rule_page",
    "show",
    "tabulate",
    "tabulate_all",
    "to_dict",
    "to_json",
    "to_stratml",
    "walk",
    "write_files",
]
