"""``publiccode.yml``: what the standard asks (version 0.5, https://yml.publiccode.tools), and equal to the package.

The keys, what must be there and the words that may be chosen are those of ``docs/standard`` in the repository of the
standard, at v0.5.0: ``schema.core.rst``, ``categories-list.rst`` and ``scope-list.rst``.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Final, get_args

import pytest
import yaml

from lea_model.i18n import Language

ROOT: Final = Path(__file__).resolve().parent.parent

NEEDED: Final = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}
MAY: Final = {
    *("applicationSuite", "landingURL", "isBasedOn", "softwareVersion", "releaseDate", "logo", "categories", "usedBy"),
    *("fundedBy", "roadmap", "organisation", "intendedAudience", "dependsOn"),
}
"""The keys that are not deprecated."""


def words(text: str) -> set[str]:
    """The words of a list of the standard."""
    return set(text.split())


CATEGORIES: Final = words("""
    accounting agile-project-management applicant-tracking application-development appointment-scheduling backup
    billing-and-invoicing blog budgeting business-intelligence business-process-management cad
    call-center-management cloud-management collaboration communications compliance-management contact-management
    content-management crm customer-service-and-support data-analytics data-collection data-visualization design
    design-system digital-asset-management digital-citizenship document-management donor-management e-commerce
    e-signature educational-content email-management email-marketing employee-management
    enterprise-project-management enterprise-social-networking erp event-management facility-management
    feedback-and-reviews-management financial-reporting fleet-management fundraising gamification
    geographic-information-systems grant-management graphic-design help-desk hr ide identity-management
    instant-messaging integrated-library-system inventory-management it-asset-management it-development
    it-management it-security it-service-management knowledge-management learning-management-system marketing
    mind-mapping mobile-marketing mobile-payment network-management office online-booking online-community
    payment-gateway payroll predictive-analysis procurement productivity-suite project-collaboration
    project-management property-management real-estate-management regulations-and-directives remote-support
    resource-management sales-management seo service-desk social-media-management survey talent-management
    task-management taxes-management test-management time-management time-tracking translation video-conferencing
    video-editing visitor-management voip warehouse-management web-collaboration web-conferencing website-builder
    whistleblowing workflow-management other
""")
SCOPES: Final = words("""
    agriculture culture defence education emergency-services employment energy environment
    finance-and-economic-development foreign-affairs government healthcare infrastructures justice local-authorities
    manufacturing research science-and-technology security society sport tourism transportation welfare
""")
STATUSES: Final = ("concept", "development", "beta", "stable", "obsolete")
TYPES: Final = {
    *(f"standalone/{kind}" for kind in ("mobile", "iot", "desktop", "web", "backend", "other")),
    *("addon", "library", "configurationFiles"),
}


@pytest.fixture(scope="module")
def said() -> dict[str, Any]:
    """What the file says."""
    found = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def test_keys_of_the_standard(said: dict[str, Any]) -> None:
    """All that must be there is there, but for the address, which comes with the first release; and nothing else."""
    assert NEEDED - set(said) == {"url"}
    assert set(said) - NEEDED - MAY == set()


def test_words_of_the_standard(said: dict[str, Any]) -> None:
    """Where the standard gives a list of words, ours are among them; countries stand in capitals."""
    assert said["publiccodeYmlVersion"] == "0.5"
    assert set(said["categories"]) - CATEGORIES == set()
    assert set(said["platforms"]) - {"web", "windows", "mac", "linux", "ios", "android"} == set()
    assert said["developmentStatus"] in STATUSES
    assert said["softwareType"] in TYPES
    audience = said["intendedAudience"]
    assert set(audience) <= {"countries", "unsupportedCountries", "scope"}
    assert set(audience["scope"]) - SCOPES == set()
    assert [country for country in audience["countries"] if not re.fullmatch("[A-Z]{2}", country)] == []
    assert said["maintenance"]["type"] == "community"
    assert [set(contact) for contact in said["maintenance"]["contacts"]] == [{"name"}]


def test_descriptions(said: dict[str, Any]) -> None:
    """Each language has a sentence of at most 150 letters, a text of 150 to 10,000, features and pictures."""
    keys = {"shortDescription", "longDescription", "features", "screenshots"}
    for text in said["description"].values():
        assert set(text) == keys
        assert "\n" not in text["shortDescription"]
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000
        assert 5 <= len(text["features"]) <= 20
        assert [name for name in text["screenshots"] if not (ROOT / name).is_file()] == []


def test_equal_to_the_package(said: dict[str, Any]) -> None:
    """Name, version, licence and languages are those of the package; no e-mail address stands in it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert (said["name"], said["softwareVersion"], said["legal"]) == (
        project["name"],
        project["version"],
        {"license": project["license"]},
    )
    languages = set(get_args(Language))
    assert (said["localisation"]["localisationReady"], set(said["localisation"]["availableLanguages"])) == (
        True,
        languages,
    )
    assert set(said["description"]) == languages
    assert not re.search(r"\S@\S", (ROOT / "publiccode.yml").read_text("utf-8"))
