"""Personal data by its shape. All addresses and numbers are made up; the BSNs are published test numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.index import Index
from lea_model.measure.personal_data import bsns, emails, passes_eleven_test, personal_data, phones
from lea_model.measure.text_search import Hit, HitKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mail a.de-boer+lea@gemeente-x.voorbeeld.nl.", ["a.de-boer+lea@gemeente-x.voorbeeld.nl"]),
        ("(info@example.org)", ["info@example.org"]),
        ("[e-mail], @gemeente, a@b, a@b.c, kosten @ 5 euro", []),
        (f"{'a' * 70}@example.org", []),
    ],
)
def test_emails(text: str, expected: list[str]) -> None:
    """Addresses are found whole, without the point of the sentence; handles and halves are not."""
    assert [hit.words for hit in emails(text)] == expected


@pytest.mark.parametrize(
    "number",
    [
        "0612345678",
        "06-12345678",
        "06 12 34 56 78",
        "06 1234 5678",
        "+31 6 12345678",
        "+31 (0)6 12 34 56 78",
        "0031612345678",
        "013-5425364",
        "013 542 53 64",
        "(013) 542 53 64",
        "0174-673673",
        "0174 67 36 73",
        "+31 13 542 5364",
    ],
)
def test_telephone_numbers(number: str) -> None:
    """Mobile and fixed numbers, grouped as people write them, are found whole."""
    assert phones(f"Bel {number}.") == (Hit(HitKind.PHONE, 4, 4 + len(number), number),)


@pytest.mark.parametrize(
    "text",
    [
        "14 013 en 0800-1234 en 088-1234567 en 0900 1234567",
        "01-01-2023 12:30 en 06-01-2023 12",
        "0-6, 4-16 en 16-23+ jaar; 2019-2022 en 2023-2026",
        "documentnummer 20123456789 en 00612345678901",
        "https://example.org/document/0612345678/1",
        "NL91ABNA0417164300",
        "0,612345678 en 061234567",
    ],
)
def test_other_numbers_are_no_telephone_numbers(text: str) -> None:
    """Desks that belong to no person, dates, ages, years, long numbers, links and accounts are passed over."""
    assert phones(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kind 123456782 is gezien", ["123456782"]),
        ("1112.22.333 en 123 456 782", ["1112.22.333", "123 456 782"]),
        ("BSN: 10000008 en bsn nummer 123456782", ["10000008", "123456782"]),
        ("123456789, 000000000, 12345678 en 10000008", []),
        ("RSIN 123456782, KvK-nummer: 123456782", []),
        ("document/123456782/1, a123456782 en 1234567820", []),
        ("BSN onbekend, 12345678 leerlingen", []),
    ],
)
def test_citizen_service_numbers(text: str, expected: list[str]) -> None:
    """Nine digits that pass the test, eight only after the word; other numbers and failing ones are passed over."""
    assert [hit.words for hit in bsns(text)] == expected


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("111222333", True),
        ("123456782", True),
        ("123456789", False),
        ("10000008", True),
        ("010000008", True),
        ("000000000", False),
        ("1234567", False),
        ("12345678a", False),
        ("１２３４５６７８２", False),
    ],
)
def test_eleven_test(digits: str, expected: bool) -> None:
    """Published test numbers pass; zeros, other lengths and other signs do not."""
    assert passes_eleven_test(digits) is expected


@given(st.integers(1, 999_999_99), st.integers(0, 7), st.integers(1, 9))
def test_eleven_test_notices_one_wrong_digit(front: int, place: int, shift: int) -> None:
    """Of all numbers that begin the same at most one passes, and changing one digit of it is noticed."""
    passing = [number for last in range(10) if passes_eleven_test(number := f"{front:08d}{last}")]
    assert len(passing) <= 1
    for number in passing:
        changed = f"{number[:place]}{(int(number[place]) + shift) % 10}{number[place + 1 :]}"
        assert not passes_eleven_test(changed)


def test_all_personal_data_in_order() -> None:
    """All three kinds come in order of place."""
    text = "Bel 06-12345678 over 123456782 of mail a@example.org"
    assert [(hit.kind, hit.words) for hit in personal_data(text)] == [
        (HitKind.PHONE, "06-12345678"),
        (HitKind.BSN, "123456782"),
        (HitKind.EMAIL, "a@example.org"),
    ]


def test_examples_hold_no_personal_data(almere: Index, tilburg: Index, westland: Index) -> None:
    """No text of the three agendas, links and remarks included, looks like personal data."""
    texts = [
        text
        for index in (almere, tilburg, westland)
        for item in index.items.values()
        for value in item.__dict__.values()
        for text in (value if isinstance(value, tuple) else (value,))
        if isinstance(text, str)
    ]
    assert len(texts) > 4000
    assert [text for text in texts if personal_data(text)] == []
