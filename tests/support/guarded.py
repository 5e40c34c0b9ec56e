"""Which guard of ours each trap is held off by, and a test that is red without it. See tests/audit/guards.py."""

from dataclasses import dataclass

__all__ = ["GUARDS", "Guard"]


@dataclass(frozen=True)
class Guard:
    """A trap by its number, what holds it off (a name of tests.support.switches), and a test that sees it.

    `off`: more than one where each of them alone is enough. `raises`: what comes up in place of a failed assertion,
    where the trap is an error page.
    """

    trap: int
    off: str | tuple[str, ...]
    test: str
    raises: tuple[str, ...] = ()

    @property
    def switches(self) -> tuple[str, ...]:
        return (self.off,) if isinstance(self.off, str) else self.off

    @property
    def node(self) -> str:
        """`translation/gate: test_x` as pytest names it."""
        module, _colon, name = self.test.partition(": ")
        folder, _slash, file = module.rpartition("/")
        return f"tests/{folder}/test_{file}.py::{name}"


GUARDS = [
    Guard(1, "the gate", "translation/gate: test_no_other_way_of_publishing_shows_french"),
    Guard(
        1,
        ("the setting that a translation begins as a draft", "the gate"),
        "translation/localize_views: test_a_publisher_submits_for_a_day",
    ),
    Guard(
        2,
        "our views of submitting and updating",
        "translation/localize_views: test_submitting_needs_more_than_the_right_to_submit",
    ),
    Guard(
        3,
        "the synchronisation at each publication",
        "translation/state: test_a_changed_paragraph_makes_it_stale_and_says_how_much",
    ),
    Guard(
        4,
        "knowing what is open",
        "translation/gate: test_the_earlier_translation_stands_until_the_new_one_is_complete",
    ),
    Guard(
        4,
        "the earlier words that stand",
        "translation/gate: test_with_a_reason_what_was_translated_keeps_its_earlier_words",
    ),
    Guard(
        5,
        "the receiver of what is taken down",
        "translation/gate: test_a_page_taken_down_is_taken_down_in_every_language",
    ),
    Guard(
        5,
        "the hook of what is taken down",
        "translation/guards: test_a_page_taken_down_in_french_is_taken_down_in_dutch",
    ),
    Guard(
        5,
        "the receiver of what is deleted",
        "translation/cascade: test_a_page_deleted_is_live_in_no_language",
    ),
    Guard(
        5,
        ("the receiver of what is taken down", "the receiver of what is deleted"),
        "translation/cascade: test_a_page_deleted_is_live_in_no_language",
    ),
    Guard(5, "translations in the bin", "translation/cascade: test_a_page_deleted_is_live_in_no_language"),
    Guard(
        6,
        "the sharing of restrictions",
        "translation/gate: test_a_page_made_private_is_private_at_once_in_every_language",
    ),
    Guard(
        7,
        "the look at changed links",
        "translation/localize_views: test_a_link_changed_by_a_translator_is_looked_at",
    ),
    Guard(7, "the list of where gifts go", "translation/gifts: test_a_translator_changes_no_way_to_give"),
    Guard(
        7,
        "safe addresses in the editor",
        "jrs/rich_links: test_a_hostile_link_comes_without_its_address_into_the_editor",
    ),
    Guard(
        8,
        "our view of uploads",
        "translation/broken_files: test_what_made_an_error_page_is_answered",
        raises=("KeyError", "MultiValueDictKeyError", "DataError"),
    ),
    Guard(
        8,
        "the answer to a broken PO file",
        "translation/broken_files: test_a_broken_file_is_answered_and_changes_nothing",
        raises=("OSError",),
    ),
    Guard(
        8,
        "our views of a text and of an override",
        "translation/localize_views: test_a_text_without_words_is_a_mistake_of_the_asker",
        raises=("MultiValueDictKeyError",),
    ),
    Guard(9, "the lock", "translation/localize_views: test_nobody_writes_on_a_locked_page"),
    Guard(9, "the blocking checks", "translation/checks: test_blocking"),
    Guard(
        9,
        "the look at each translation",
        "translation/checks: test_what_blocks_is_left_out_and_said_to_the_translator",
    ),
    Guard(
        10,
        "the memory",
        "translation/editor_aids: test_the_same_sentence_elsewhere_is_filled_in_and_says_where_it_came_from",
    ),
    Guard(
        10,
        "our view of the machine",
        "translation/machine: test_a_service_that_fails_is_said_and_breaks_nothing",
        raises=("Unavailable",),
    ),
    Guard(
        11,
        "the segments of a table",
        "translation/everything_is_translated: test_every_text_of_every_block_is_extracted_and_comes_back",
    ),
    Guard(
        11,
        "a translated summary",
        "translation/everything_is_translated: test_every_text_of_every_model_is_extracted_or_has_a_reason",
    ),
    Guard(
        11,
        "texts that are empty, not None",
        "translation/texts: test_a_block_that_lacks_a_text_can_be_translated",
        raises=("TypeError",),
    ),
    Guard(
        12,
        "the setting that keeps the words",
        "translation/traps: test_a_translation_that_is_deleted_leaves_its_words_to_the_next",
    ),
    Guard(13, "an unset WAGTAIL_PAGE_MODEL", "translation/traps: test_the_base_of_all_pages_is_no_model"),
    Guard(13, "an abstract base of all pages", "translation/traps: test_the_base_of_all_pages_is_no_model"),
    Guard(
        14,
        "a slug that two languages may share",
        "translation/traps: test_what_is_translated_is_unique_per_language_only",
    ),
    Guard(
        14, "uniqueness by language", "translation/traps: test_what_is_translated_is_unique_per_language_only"
    ),
    Guard(
        14,
        "snippets that are all translatable",
        "translation/everything_is_translated: test_every_snippet_that_readers_see_is_translatable",
    ),
    Guard(
        15,
        "our views of titles and snippets",
        "translation/access: test_everybody_may_do_what_the_table_says_and_no_more",
    ),
    Guard(
        15,
        "the filter of the overview",
        "translation/overview: test_a_translator_sees_their_language_and_what_was_sent_to_them",
    ),
    Guard(
        16,
        "the erasure of what is sensitive",
        "translation/traps: test_a_story_that_is_deleted_is_forgotten_in_every_language",
    ),
    Guard(17, "the stripping of metadata", "media/stored_clean: test_a_picture_saved_by_code_is_clean"),
    Guard(
        18,
        "the neutral titles",
        "media/names_and_words: test_a_multiple_upload_is_not_titled_by_its_file_name",
    ),
    Guard(
        20,
        "a userbar for editors alone",
        "delivery/errors: test_an_error_speaks_the_language_of_its_address_or_of_the_visitor",
    ),
    Guard(24, "the limit of pixels", "media/refusals: test_a_bomb_is_refused_before_a_pixel_is_decoded"),
    Guard(
        24,
        "the look into documents",
        "media/refusals: test_a_document_that_lies_is_refused_in_the_users_language",
    ),
    Guard(
        26,
        "the question before an old tab saves",
        "studio/conflict: test_a_save_from_an_old_tab_shows_both_and_keeps_what_was_typed",
    ),
    Guard(
        30,
        ("the look at what is private", "an index of what is public"),
        "search/leaks: test_a_private_page_and_what_is_below_it",
    ),
]
