"""Runs openapi-python-client: its parser on the normalised document, and our templates on the result."""

import json
import warnings
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import attrs
from openapi_python_client import Project
from openapi_python_client.config import Config, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import AnyProperty, LiteralEnumProperty, ModelProperty

from .annotations import Types, quoted
from .document import EMPTY, Json, reference_target
from .endpoint_views import endpoint_view, shared_queries
from .grouping import group
from .model_views import alias_view, model_view
from .normalise import Normalised
from .operations import Call
from .problems import SpecificationError
from .views import AliasView, EndpointView, ModelView, Modules

__all__ = ("HEADER", "Counts", "write_package")

GENERATOR = "0.29.1"  # its templates and internals change between patch releases
HEADER = "# Generated from openapi.yaml by `make generate`; do not edit."
TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
# Names that generated modules import from elsewhere.
RESERVED = {
    *(
        "Any",
        "ClassVar",
        "Literal",
        "Mapping",
        "NotRequired",
        "Required",
        "Sequence",
        "TypeAlias",
        "TypedDict",
    ),
    *("Fields", "Operation", "Paging", "Transport"),
}


@attrs.frozen(kw_only=True)
class Counts:
    """Counts of what was generated."""

    operations: int
    models: int
    bodies: int
    enums: int


def write_package(document: Json, normalised: Normalised, directory: Path) -> Counts:
    """Write the package to an empty directory, without formatting it.

    Raises:
        SpecificationError: The parser dropped or renamed something, or issued a warning.
    """
    if (installed := version("openapi-python-client")) != GENERATOR:
        raise SpecificationError([f"openapi-python-client {GENERATOR} is needed, {installed} is installed"])
    config = _config(directory)
    data = _parse(normalised.document, config)
    writer = _Writer(Project(openapi=data, config=config, custom_template_path=TEMPLATES), data, normalised)
    if problems := writer.problems():
        raise SpecificationError(problems)
    return writer.write(document, directory)


def _config(directory: Path) -> Config:
    return Config(
        meta_type=MetaType.NONE,
        class_overrides={},
        project_name_override=None,
        package_name_override=None,
        package_version_override=None,
        use_path_prefixes_for_title_model_names=True,
        post_hooks=[],
        docstrings_on_attributes=False,
        field_prefix="field_",
        generate_all_tags=False,
        http_timeout=5,
        literal_enums=True,
        document_source=directory,
        file_encoding="utf-8",
        content_type_overrides={},
        overwrite=True,
        output_path=directory,
    )


def _parse(document: Json, config: Config) -> GeneratorData:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        data = GeneratorData.from_dict(document, config=config)
    if isinstance(data, GeneratorError):
        raise SpecificationError([_words(data)])
    problems = [_words(error) for error in data.errors]
    for collection in data.endpoint_collections_by_tag.values():
        problems += [_words(error) for error in collection.parse_errors]
    problems += [f"warning: {warning.message}" for warning in caught]
    if problems:
        raise SpecificationError(problems)
    return data


def _words(error: GeneratorError) -> str:
    return " ".join(f"{error.header or ''} {error.detail or ''}".split())


class _Writer:
    def __init__(self, project: Project, data: GeneratorData, normalised: Normalised) -> None:
        self.environment = project.env
        self.environment.globals["header"] = HEADER
        self.environment.filters["quoted"] = quoted
        self.normalised = normalised
        self.schemas: Json = normalised.document["components"]["schemas"]
        answers = {reference_target(call.answer) for call in normalised.calls if call.answer}
        self.types = Types(data.models, {name for name in answers if name and name != EMPTY})
        self.models: list[ModelProperty] = [model for model in data.models if self.types.is_class(model)]
        self.enums = [enum for enum in data.enums if isinstance(enum, LiteralEnumProperty)]
        collections = data.endpoint_collections_by_tag.values()
        self.parsed: list[Endpoint] = [endpoint for found in collections for endpoint in found.endpoints]
        self.endpoints: Mapping[str, Endpoint] = {str(endpoint.name): endpoint for endpoint in self.parsed}
        classes = [model.class_info for model in self.models] + [enum.class_info for enum in self.enums]
        self.modules = {
            str(info.name): str(info.module_name) for info in sorted(classes, key=lambda c: c.name)
        }

    def problems(self) -> list[str]:
        """Compare the result of the parser with the document."""
        calls = self.normalised.calls
        found = [f"{call.route}: was dropped" for call in calls if call.name not in self.endpoints]
        if len(self.parsed) != len(calls):
            found.append(f"{len(self.parsed)} operations were generated of {len(calls)} in the document")
        for name in self.schemas:
            if self.schemas[name].get("properties") and name not in self.modules:
                found.append(f"schema {name}: its name is not a class name like ApiKey")
        for name in sorted(self.modules.keys() & RESERVED):
            found.append(f"schema {name}: the generated code needs the name itself")
        modules = list(self.modules.values())
        for module in sorted({module for module in modules if modules.count(module) > 1}):
            found.append(f"several schemas would be written to models/{module}.py")
        if any(name not in self.schemas for name in self.modules):
            strays = sorted(name for name in self.modules if name not in self.schemas)
            found.append(f"classes without a named schema: {', '.join(strays)}")
        for call in calls:
            if (endpoint := self.endpoints.get(call.name)) is not None:
                found += [f"{call.route}: {problem}" for problem in _lost(call, endpoint)]
        resources = {call.module for call in calls}
        found += [
            f"resource {name} is also the name of a function"
            for name in sorted(resources & self.endpoints.keys())
        ]
        return found

    def write(self, document: Json, directory: Path) -> Counts:
        modules = group(self.schemas, self.normalised.calls, self.normalised.written, self.modules)
        models, aliases, endpoints = self.views(modules)
        self.render("package_init.py.jinja", directory / "__init__.py")
        for source in sorted((TEMPLATES / "runtime").glob("*.py")):
            origin = f"{HEADER}\n# Source: scripts/templates/runtime/{source.name}\n"
            _put(directory / source.name, origin + source.read_text(encoding="utf-8"))
        for module in sorted(set(modules.values())):
            own = [model for model in models if model.module == module]
            self.render(
                "model_module.py.jinja",
                directory / "models" / f"{module}.py",
                aliases=[alias for alias in aliases if alias.module == module],
                models=own,
                imports=sorted({line for model in own for line in model.imports if line[1] != module}),
            )
        classes = sorted(modules.items())
        self.render("models_init.py.jinja", directory / "models" / "__init__.py", classes=classes)
        self.render("api_init.py.jinja", directory / "api" / "__init__.py", endpoints=endpoints)
        for module in sorted({endpoint.module for endpoint in endpoints}):
            found = [endpoint for endpoint in endpoints if endpoint.module == module]
            self.render(
                "endpoint_module.py.jinja",
                directory / "api" / f"{module}.py",
                endpoints=found,
                imports=sorted({line for endpoint in found for line in endpoint.imports}),
            )
        _put(directory / "py.typed", "")
        text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        _put(directory / "openapi.json", text + "\n")
        written = sum(model.written for model in models)
        return Counts(
            operations=len(endpoints), models=len(models) - written, bodies=written, enums=len(aliases)
        )

    def views(self, modules: Modules) -> tuple[list[ModelView], list[AliasView], list[EndpointView]]:
        models = [
            model_view(model, self.types, modules, written=model.class_info.name in self.normalised.written)
            for model in sorted(self.models, key=lambda model: str(model.class_info.name))
        ]
        aliases = [
            alias_view(enum, self.schemas[enum.class_info.name], modules)
            for enum in sorted(self.enums, key=lambda enum: str(enum.class_info.name))
        ]
        endpoints = list(
            shared_queries(
                endpoint_view(call, self.endpoints[call.name], self.types, modules)
                for call in self.normalised.calls
            )
        )
        taken = self.modules.keys() & {endpoint.query.name for endpoint in endpoints if endpoint.query}
        if taken:
            raise SpecificationError([f"schema {name} has the name of a query" for name in sorted(taken)])
        return models, aliases, endpoints

    def render(self, template: str, path: Path, **values: Any) -> None:
        _put(path, self.environment.get_template(template).render(**values))


def _lost(call: Call, endpoint: Endpoint) -> Iterator[str]:
    """Find what the parser lost."""
    patterns = endpoint.responses.patterns
    if len(patterns) != 1 or (call.answer is not None and isinstance(patterns[0].prop, AnyProperty)):
        yield "the response was lost"
    if len(endpoint.bodies) != (call.body is not None) or any(
        isinstance(body.prop, AnyProperty) for body in endpoint.bodies
    ):
        yield "the body was lost"
    for place, parameters, parsed in (
        ("path", call.path, endpoint.path_parameters),
        ("query", call.query, endpoint.query_parameters),
    ):
        if [parameter.name for parameter in parameters] != [
            prop.name.get_untrusted_value() for prop in parsed
        ]:
            yield f"{place} parameters were lost"


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
