"""The computed parts of the written pages: score, cards, ledger, sources, rules, glossary. Each is HTML or Markdown."""

from pathlib import Path
from typing import Any

import nbformat
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from book.cells import SIGNS
from book.findings import ledger
from book.findings.evidence import folded, links, where_read
from book.layout import TEMPLATES, slug
from book.site.render import badge
from book.wording import day, in_article, section_name
from data.article import claims
from data.checks import rules
from data.checks.agreement import agreement, overall
from data.checks.cases import CASES
from data.checks.sureness import LEVELS
from data.checks.verdicts import KINDS_MEAN, MEANINGS, Verdict
from data.checks.wording import in_words
from data.corrections import corrections
from data.dates import ANNOUNCED, CALL, THEN
from data.package import describe, read, tables
from data.relief import definitions
from data.sources import sources


def title(executed: Path) -> str:
    """The first heading of a notebook."""
    for cell in nbformat.read(executed, as_version=4).cells:
        for line in cell.source.splitlines() if cell.cell_type == "markdown" else []:
            if line.startswith("# "):
                return str(line[2:].strip())
    raise ValueError(f"{executed.name} has no heading; begin its first Markdown cell with '# '")


def template(name: str, **context: Any) -> str:
    """One of the templates of the written pages, filled in."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True)
    environment.globals.update(badge=badge, day=day, links=links, in_article=in_article)
    environment.filters["section_name"] = section_name
    return environment.get_template(name).render(context)


def cards(executed: list[Path], findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One card a section: slug, title, and its verdicts as of now."""
    found = []
    for path in executed:
        mine = [each for each in findings if each["section"] == slug(path)]
        counts = {verdict: n for verdict, n in ledger.score(mine, "now").items() if n}
        moved = len(ledger.moved(mine))
        found.append(
            {"slug": slug(path), "title": title(path), "counts": counts, "claims": sum(counts.values()), "moved": moved}
        )
    return found


def ledger_rows(findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All claims in the order of the article, with both findings where they are written."""
    found = ledger.pairs(findings)
    return [
        {
            **claim,
            "then": found.get(claim["claim_id"], {}).get("then"),
            "now": found.get(claim["claim_id"], {}).get("now"),
        }
        for claim in claims().to_dict("records")
    ]


def supports(findings: list[dict[str, Any]]) -> dict[str, dict[str, list[str]]]:
    """For each source the claims whose findings cite it, and the tables whose rows name it."""
    found: dict[str, dict[str, list[str]]] = {key: {"claims": [], "tables": []} for key in sources(None)["source_id"]}
    for record in findings:
        for key in record["source_ids"]:
            if record["claim_id"] not in found[key]["claims"]:
                found[key]["claims"].append(record["claim_id"])
    for table in tables():
        frame = read(table)
        for column in [each for each in ("source_id", "more_source_ids") if each in frame and table != "sources"]:
            for key in set(frame[column].dropna().str.split(";").explode()):
                if table not in found[key]["tables"]:
                    found[key]["tables"].append(table)
    return found


def source_rows(findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every source with what it supports."""
    known = sources(None).sort_values(["originator", "published", "source_id"], key=folded)
    uses = supports(findings)
    known["read"] = [where_read(each) for each in known.to_dict("records")]
    known = known.assign(published=known["published"].dt.strftime("%Y-%m-%d")).astype(object)
    return [{**row, **uses[row["source_id"]]} for row in known.where(known.notna(), "").to_dict("records")]


def rule_rows() -> list[dict[str, Any]]:
    """Every threshold as the checks use it."""
    return [
        {"name": name, "value": f"{float(each):,.10g}", "unit": each.unit, "decides": each.decides, "why": each.why}
        for name, each in rules.every().items()
    ]


def treated(findings: list[dict[str, Any]]) -> dict[str, str]:
    """Each kind of case with what it is and the claims that are judged as such."""
    return {
        case: f"{meaning} {', '.join(dict.fromkeys(e['claim_id'] for e in findings if e['treated_as'] == case)) or 'None'}."
        for case, meaning in CASES.items()
    }


def levels(findings: list[dict[str, Any]]) -> dict[str, int]:
    """How many verdicts of now are firm, fairly firm, fragile, and not measured."""
    mine = [each["sureness"] for each in findings if each["as_of_label"] == "now" and each["sureness"]]
    return {level: sum(each["level"] == level for each in mine) for level in LEVELS}


def table_rows() -> list[dict[str, Any]]:
    """Every table of the package with its title, number of rows and licences."""
    return [
        {"name": name, "title": describe(name)["title"], "rows": len(read(name)), "covers": covers(name),
         "licences": "; ".join(each["title"] for each in describe(name)["licenses"])}
        for name in tables()
    ]  # fmt: skip


def covers(table: str) -> str:
    """What the package says that a table covers, in words."""
    told = describe(table)["coverage"]
    span = f", {told['from']} to {told['to']}" if "from" in told else ""
    return f"{told['kind']}{span}: {told['list']}"


def context(executed: list[Path], findings: list[dict[str, Any]]) -> dict[str, Any]:
    """All that the written pages may name."""
    where = {claim["claim_id"]: claim["section"] for claim in claims().to_dict("records")}
    as_of = max((each["as_of"] for each in findings), default=THEN.isoformat())
    fixes = corrections().to_dict("records")
    return {
        "announced": f"{ANNOUNCED:%-d %B %Y}", "call": f"{CALL:%-d %B %Y}", "then": f"{THEN:%-d %B %Y}",
        "now": day(as_of),
        "n_claims": len(claims()), "sections_in_words": in_words(claims()["section"].nunique()),
        "n_examined": len(ledger.pairs(findings)), "n_tables": len(tables()),
        "n_rows": f"{sum(len(read(each)) for each in tables()):,}", "n_sources": f"{len(sources(None)):,}",
        "n_cited": len({key for each in findings for key in each["source_ids"]}),
        "score_then": ledger.score(findings, "then"), "score_now": ledger.score(findings, "now"),
        "moved": ledger.moved(findings), "section_of": where,
        "cards": template("cards.html.j2", cards=cards(executed, findings), glyphs=SIGNS, verdicts=list(Verdict)),
        "ledger": template(
            "ledger.html.j2", rows=ledger_rows(findings), not_yet=ledger.NOT_YET, levels=LEVELS,
            verdicts=[str(each) for each in Verdict],
        ),
        "sources": template("all_sources.html.j2", rows=source_rows(findings), section_of=where),
        "verdicts": template("verdicts.html.j2", meanings=MEANINGS),
        "kinds": template("words.html.j2", caption="Kinds of reading", head="Reading", words=KINDS_MEAN),
        "cases": template("words.html.j2", caption="Kinds of case", head="Case", words=treated(findings)),
        "agreement": template("agreement.html.j2", rows=agreement().to_dict("records"), overall=overall()),
        "levels": levels(findings), "fair": f"{float(rules.FAIR_PCT):g}", "good_kappa": f"{float(rules.GOOD_KAPPA):g}",
        "rules": template("rules.html.j2", rows=rule_rows()),
        "tables": template("tables.html.j2", rows=table_rows()),
        "corrections": template("corrections.html.j2", rows=fixes),
        "glossary": template("glossary.html.j2", rows=definitions(None).astype(object).fillna("").to_dict("records")),
    }  # fmt: skip
