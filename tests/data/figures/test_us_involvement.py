"""The frames that the figures of `us-involvement` draw, on small tables."""

import pandas as pd

from data.checks.us_involvement import donors
from data.figures import us_involvement


def days(*texts: str) -> pd.DatetimeIndex:
    return pd.to_datetime(list(texts))


def announced() -> pd.DataFrame:
    aid = pd.DataFrame({
        "package_id": ["P1", "P2", "P3", "P4"], "amount_usd": [5e9, 1e9, 3e9, 2.5e9],
        "announced_date": days("2021-05-01", "2022-02-01", "2022-03-16", "2023-01-06"),
    })  # fmt: skip
    return us_involvement.packages_announced(aid)


def test_an_amount_of_the_article_spans_its_calendar_year() -> None:
    found = us_involvement.amounts_said({2022: 3.8, 2023: 2.5})
    assert found["start"].tolist() == list(days("2022-01-01", "2023-01-01"))
    assert found["end"].tolist() == list(days("2022-12-31", "2023-12-31"))
    assert found["label"].tolist() == ["article: 3.8", "article: 2.5"]


def test_packages_are_in_billions_and_named_by_their_day() -> None:
    found = announced().set_index("package_id").loc["P3"]
    assert (found["bn"], found["so_far"], found["label"]) == (3.0, 4.0, "16 March 2022")


def test_the_sum_of_a_year_is_that_of_its_last_package() -> None:
    assert us_involvement.year_sums(announced())["label"].tolist() == ["2022: 4.0", "2023: 2.5"]


def test_only_packages_of_the_year_itself_reach_its_amount() -> None:
    assert us_involvement.first_to_reach(announced(), 2022, 1.0)["package_id"].tolist() == ["P2"]
    assert us_involvement.first_to_reach(announced(), 2022, 3.8)["package_id"].tolist() == ["P3"]
    assert us_involvement.first_to_reach(announced(), 2022, 4.1).empty


def test_long_numbers_in_the_contents_get_a_comma_and_short_ones_stay() -> None:
    package = pd.Series({"key_components": "500 TOW missiles and 250000 rounds; 1200 mines"})
    assert us_involvement.contents(package) == "500 TOW missiles and 250,000 rounds; 1,200 mines"


def totals() -> pd.DataFrame:
    return pd.DataFrame({
        "donor": [donors.US, donors.US, donors.EUROPE, donors.EUROPE, donors.EUROPE],
        "day": days("2025-02-28", "2024-12-31", "2024-12-31", "2025-02-28", "2025-01-31"),
        "version": [donors.FIRST, donors.RESTATED, donors.FIRST, donors.FIRST, donors.RESTATED],
        "bn": [114.2, 113.9, 125.0, 137.9, 130.0],
    })  # fmt: skip


def test_the_newest_total_of_a_donor_counts_in_whichever_version_and_order() -> None:
    found = us_involvement.newest_totals(totals()).set_index("donor")["label"]
    assert found.to_dict() == {donors.US: "United States: 114", donors.EUROPE: "Europe: 138"}


def test_restated_totals_are_not_taken_for_first_published_ones() -> None:
    found = us_involvement.newest_first_published(totals())
    assert found.set_index("donor")["bn"].to_dict() == {donors.US: 114.2, donors.EUROPE: 137.9}


def months() -> pd.DataFrame:
    return pd.DataFrame({"start": days("2025-01-01", "2025-01-01"), "donor": [donors.US, donors.EUROPE],
                         "allocations_total_eur": [1e9, 3e9], "military_eur": [0.0, 2e9]})  # fmt: skip


def test_half_years_are_in_billions() -> None:
    found = us_involvement.half_years(months())
    aid = found[(found["kind"] == "all aid") & (found["donor"] == donors.EUROPE)].iloc[0]
    assert (aid["half"], aid["bn"], aid["share_pct"]) == ("2025 I", 3.0, 75.0)


def test_without_public_months_there_are_no_half_years() -> None:
    found = us_involvement.half_years(months().head(0))
    assert found.empty and set(found) == set(us_involvement.half_years(months()))


def test_what_the_totals_show_is_told_from_the_day_of_the_change() -> None:
    two = pd.concat([months(), months().assign(start=pd.Timestamp(2025, 3, 1), allocations_total_eur=[0.0, 7e9])])
    told = us_involvement.totals_in_words(two, pd.Timestamp(2025, 2, 1))
    assert "Europe climbs by 7 billion euros and the American one by 0.0" in told
    assert "line" not in us_involvement.totals_in_words(two.head(0), pd.Timestamp(2025, 2, 1))


def test_half_years_are_told_by_the_largest_american_one_and_the_newest() -> None:
    later = months().assign(start=pd.Timestamp(2026, 1, 1), allocations_total_eur=[0.0, 5e9])
    told = us_involvement.halves_in_words(us_involvement.half_years(pd.concat([months(), later])))
    assert "in 2025 I the American bar stands at 1.0 and the European at 3.0" in told
    assert "in 2026 I the American bar stands at 0.0 and the European at 5.0" in told


def test_lines_of_soldiers_are_told_by_their_ends() -> None:
    taught = pd.DataFrame({"by": ["US forces", "US forces", "EU mission"], "value": [7_000.0, 19_000.0, 60_000.0],
                           "end": days("2023-03-30", "2024-02-15", "2024-08-23")})  # fmt: skip
    told = us_involvement.trained_in_words(taught)
    assert told.endswith("US forces at 19,000 in February 2024; EU mission at 60,000 in August 2024.")
    assert "7,000" not in told


def test_components_are_told_for_both_years_of_the_table() -> None:
    aid = announced().assign(key_components=["Javelin", "HIMARS", "howitzers", "HIMARS ammunition"])
    assert us_involvement.named_by_year(aid)[0] == "HIMARS by 1 of 2 in 2022 and 1 of 1 in 2023"


def test_the_highest_total_paid_by_allies_is_no_single_package_and_no_gap() -> None:
    purl = pd.DataFrame({"item": ["total by NATO", "package 9", "total, in words", "total by Kyiv"],
                         "amount_usd": [4e9, 9e9, None, 3e9]})  # fmt: skip
    assert us_involvement.paid_by_allies(purl)["amount_usd"].tolist() == [4e9]
    assert us_involvement.paid_by_allies(purl.head(0).astype({"item": str})).empty


def test_every_act_of_sanctions_has_its_row() -> None:
    european = pd.DataFrame({"sanction_id": ["E1", "E2"], "paired": [True, False]})
    found = us_involvement.sanctions_by_row(european, pd.DataFrame({"sanction_id": ["U1"]}))
    assert found["sanction_id"].tolist() == ["E1", "E2", "U1"]
    assert found["row"].tolist() == [us_involvement.PAIRED, us_involvement.ALONE, us_involvement.AMERICAN]


def test_steps_without_new_names_and_steps_before_the_day_are_no_new_listings() -> None:
    american = pd.DataFrame({"sanction_id": ["U1", "U2", "U3", "U4"], "new_listings": [90, None, 2, 5],
                             "date": days("2025-01-15", "2025-08-06", "2025-10-22", "2025-11-19")})  # fmt: skip
    assert us_involvement.first_new_listings(american)["sanction_id"].tolist() == ["U3"]
