"""Templates that suit every office, for one that has none yet."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from counsel_desk.domain.tasks import Priority, TemplateDetails, TemplateStart
from counsel_desk.paths import RESOURCES
from counsel_desk.services.desk import Desk
from counsel_desk.storage.records import templates


@cache
def suggested_templates() -> tuple[TemplateDetails, ...]:
    """What the program proposes, as it is shipped; every office may change it once it is written down."""
    with (RESOURCES / "office" / "templates.yaml").open("rb") as file:
        return tuple(map(_details, yaml.load(file, yaml.CSafeLoader)))


def add_suggested_templates(desk: Desk) -> int:
    """Write down those that the office does not have yet, in one step; how many they were."""
    with desk.database.change("template.suggest") as session:
        known = {each.details.title for each in templates.templates(session)}
        new = [each for each in suggested_templates() if each.title not in known]
        for each in new:
            templates.add_template(session, each)
    return len(new)


def _details(plain: Mapping[str, Any]) -> TemplateDetails:
    coded = {"start": TemplateStart(plain["start"]), "priority": Priority(plain.get("priority", Priority.NORMAL))}
    return TemplateDetails(**{**plain, **coded})
