#include <array>

#include "krnum/result.h"

namespace krnum {
namespace {

struct Sentence {
  ErrorCode code;
  std::string_view text;
};

constexpr std::array kSentences{
    Sentence{ErrorCode::empty_input, "nothing to read"},
    Sentence{ErrorCode::not_a_number, "not a number"},
    Sentence{ErrorCode::trailing_text, "a number, but something is left over"},
    Sentence{ErrorCode::magnitude_order, "magnitudes do not fall in order"},
    Sentence{ErrorCode::bad_grouping, "thousands separators do not part groups of three"},
    Sentence{ErrorCode::exponent_too_large, "exponent beyond 10000"},
    Sentence{ErrorCode::not_sayable, "this style has no words for the value"},
    Sentence{ErrorCode::unknown_unit, "no such unit"},
    Sentence{ErrorCode::incompatible_units, "these units do not measure the same thing"},
    Sentence{ErrorCode::ill_formed_text, "ill-formed text"},
    Sentence{ErrorCode::unknown_encoding, "no such encoding"},
    Sentence{ErrorCode::document_too_large, "a document of 4 GiB or more"},
    Sentence{ErrorCode::table_unknown_section, "no such section"},
    Sentence{ErrorCode::table_column_count, "wrong number of columns for this section"},
    Sentence{ErrorCode::table_duplicate_key, "the section has this key already"},
    Sentence{ErrorCode::table_bad_value, "this column cannot hold this value"},
    Sentence{ErrorCode::table_not_normalized, "not in Unicode NFC"},
    Sentence{ErrorCode::table_stray_space, "space at the edge of a field"},
    Sentence{ErrorCode::table_unsorted, "rows of this section must be sorted by code point"},
    Sentence{ErrorCode::bad_date, "not a date of the form YYYY-MM-DD, with a clock time if there is one"},
    Sentence{ErrorCode::bad_record, "not a JSON object"},
    Sentence{ErrorCode::missing_text, "no string field of that name"},
    Sentence{ErrorCode::bad_condition, "a test is expected here, such as 'money >= 1조원' or 'attribute ~ 매출'"},
    Sentence{ErrorCode::condition_operator, "the test before does not take this; its operators are in the help"},
    Sentence{ErrorCode::condition_value, "no value for the test before it"},
    Sentence{ErrorCode::condition_end, "'and', 'or', ')' or the end is expected here"},
    Sentence{ErrorCode::condition_pattern, "not a pattern of RE2, or one that is too large"},
};

}  // namespace

std::string describe(const Error& error) {
  for (const Sentence& sentence : kSentences) {
    if (sentence.code == error.code) return std::string(sentence.text);
  }
  return "unknown error";
}

}  // namespace krnum
