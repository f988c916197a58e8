"""The description of one section of a manifest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

import attrs

from portkey_admin.reconcile.forms import truth

Place: TypeAlias = Literal["organisation", "workspace"]
Form: TypeAlias = Literal["path", "slug", "uuid"]
"""What is sent for a reference: the id in paths, the slug, or the UUID."""

CONTROLS = ("id", "renamed_from", "protect", "replace")
"""Fields of a resource that are not sent to Portkey."""


@attrs.frozen
class Sign:
    """A value in a response that reveals something about a resource.

    Attributes:
        field: the field with the value.
        value: a pattern for the whole text, or a boolean.
        why: the meaning, for people.
    """

    field: str
    value: str | bool
    why: str

    def fits(self, shown: Mapping[str, Any]) -> bool:
        """Return whether a response has it."""
        value = shown.get(self.field)
        if isinstance(self.value, bool):
            return truth(value) is self.value
        return isinstance(value, str) and re.fullmatch(self.value, value, re.DOTALL) is not None


@attrs.frozen(kw_only=True)
class Setting:
    """Settings of a resource or of the organisation, which a separate request changes.

    Attributes:
        of: the section of the resource that has them; "" for the organisation.
        about: a description of the list field, for people.
        field: the field of that resource with a list of entries; "" if there is no list.
        fields: other fields of that resource that the same request takes.
        told_by: the fields that identify an entry. A bare text is the last of them.
        sent_as: the name of the last of them in requests; "" if it is the same.
        assumed: default values of an entry.
        open_to_all: what is sent if the manifest says `all` instead of a list.
        seen_as: the field for the resource in an entry of a workspace's own list, which then means access to
            a resource of the organisation.
    """

    of: str = ""
    about: str = ""
    field: str = ""
    fields: tuple[str, ...] = ()
    told_by: tuple[str, ...] = ()
    sent_as: str = ""
    assumed: Mapping[str, Any] = attrs.field(factory=dict)
    open_to_all: Mapping[str, Any] = attrs.field(factory=dict)
    seen_as: str = ""


@attrs.frozen(kw_only=True)
class Section:
    """A resource type that a manifest may list.

    Attributes:
        name: the name of the section, and of the reconciler's resource type.
        noun: the singular noun.
        places: the levels on which it may appear.
        schemas: the request bodies that provide its fields; later ones take precedence.
        identity: the fields that identify a resource; the first one given is used.
        hidden: fields of the body that are filled in automatically.
        own: fields of the manifest that are not in the body.
        optional: fields that the body requires but the manifest may omit.
        written: fields that an export always includes, because some creates need them although the schema
            does not.
        references: fields that name another resource, with its section, and ".slug" or ".uuid" if that is
            what is sent. "[]" means each entry of a list.
        free_forms: free-form fields that can contain references.
        form: what is sent for one of them in free text.
        shows_slug: responses have a slug that the create request doesn't accept.
        slug_of_workspace: its slug is unique only in its workspace.
        after: sections that must come before it, in addition to referenced ones.
        deferred: fields that refer to resources inside this one, set after those exist.
        setting: not a separate resource, but settings of one.
        automatic: signs that Portkey created it automatically. It is never pruned, and exported only if
            something refers to it.
        stays: other signs that it must never be pruned.
        pruned_as: the name of its section in `prune`, if different.
    """

    name: str
    noun: str
    schemas: tuple[str, ...]
    places: tuple[Place, ...] = ()
    identity: tuple[str, ...] = ("name",)
    hidden: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    references: Mapping[str, str] = attrs.field(factory=dict)
    free_forms: tuple[str, ...] = ()
    form: Form = "slug"
    shows_slug: bool = False
    slug_of_workspace: bool = False
    after: tuple[str, ...] = ()
    deferred: tuple[str, ...] = ()
    setting: Setting | None = None
    automatic: tuple[Sign, ...] = ()
    stays: tuple[Sign, ...] = ()
    pruned_as: str = ""

    @property
    def own_setting(self) -> Setting:
        """Return its setting. Only for sections that have one."""
        assert self.setting is not None
        return self.setting

    @property
    def adopts(self) -> bool:
        """Return whether the manifest may identify an existing resource."""
        return bool(self.places) and not {"name", "slug"}.isdisjoint(self.identity)

    def is_automatic(self, shown: Mapping[str, Any]) -> bool:
        """Return whether Portkey created the resource in a response automatically."""
        return any(sign.fits(shown) for sign in self.automatic)

    def why_it_stays(self, shown: Mapping[str, Any]) -> str:
        """Return why the resource in a response must not be pruned; "" if it may be."""
        return next((sign.why for sign in (*self.automatic, *self.stays) if sign.fits(shown)), "")
