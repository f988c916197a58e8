"""What there is to know about one section of a manifest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

import attrs

from portkey_admin.reconcile.forms import truth

Place: TypeAlias = Literal["organisation", "workspace"]
Form: TypeAlias = Literal["path", "slug", "uuid"]
"""What is sent where a thing is named: what paths take, its slug, or its UUID."""


@attrs.frozen
class Sign:
    """A value in a response that says something about a resource.

    Attributes:
        field: where it stands.
        value: a pattern for the whole text, or a truth value.
        why: what it says, for people.
    """

    field: str
    value: str | bool
    why: str

    def fits(self, shown: Mapping[str, Any]) -> bool:
        """Say whether a response has it."""
        value = shown.get(self.field)
        if isinstance(self.value, bool):
            return truth(value) is self.value
        return isinstance(value, str) and re.fullmatch(self.value, value, re.DOTALL) is not None


@attrs.frozen(kw_only=True)
class Setting:
    """Settings inside a resource or of the organisation. A request of their own changes them.

    Attributes:
        of: the section of the resource that has them; "" for the organisation.
        about: what the field with the list is, for people.
        field: the field of that resource with a list of entries; "" if there is no list.
        fields: other fields of that resource that the same request takes.
        told_by: the fields of an entry that say what it is about. A bare text is the last of them.
        sent_as: what requests call the last of them; "" if they use the same name.
        assumed: what an entry that says nothing else has.
        open_to_all: `all` in place of the list, and what is sent then.
        seen_as: what a workspace calls the resource in an entry of its own list, which then stands for
            access to one of the organisation.
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
    """One kind of thing that a manifest may list.

    Attributes:
        name: of the section, and of the kind of thing for the reconciler.
        noun: what one of them is called.
        places: on which levels it may stand.
        schemas: of the request bodies that it takes its fields from; a later one counts for more.
        identity: the fields that tell which one is meant; the first that is given counts.
        hidden: fields of the body that the manifest fills in by itself.
        own: fields of the manifest that are none of the body's.
        optional: fields that the body needs and the manifest may do without.
        written: fields that an export always has, as some creates need them, although the schema does not.
        references: fields that name another thing, and the section that it is in, with ".slug" or ".uuid"
            where that is to be sent. "[]" goes into a list.
        free_forms: fields in whose free form things are named.
        form: what stands for one of them in free text.
        shows_slug: answers give it a slug that no create takes.
        slug_of_workspace: its slug is unique in its workspace alone.
        after: sections that come before, besides those that are referred to.
        deferred: fields that refer to things which lie inside this one: set once those are there.
        setting: it is no resource of its own, but settings of one.
        automatic: signs that Portkey made it by itself. It is neither pruned nor, unless something refers to
            it, exported.
        stays: other signs that it is never pruned.
        pruned_as: the section of `prune` that takes it away, if that has another name.
    """

    name: str
    noun: str
    places: tuple[Place, ...]
    schemas: tuple[str, ...]
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
    def adopts(self) -> bool:
        """Return whether the manifest may say which of those that are there is meant."""
        return bool(self.places) and not {"name", "slug"}.isdisjoint(self.identity)

    def is_automatic(self, shown: Mapping[str, Any]) -> bool:
        """Say whether Portkey made the one that a response shows by itself."""
        return any(sign.fits(shown) for sign in self.automatic)

    def why_it_stays(self, shown: Mapping[str, Any]) -> str:
        """Return why nobody may prune the one that a response shows; "" if it may be pruned."""
        return next((sign.why for sign in (*self.automatic, *self.stays) if sign.fits(shown)), "")
