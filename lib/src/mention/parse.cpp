#include "mention/parse.h"

#include <utility>
#include <vector>

#include "mention/amounts.h"
#include "mention/context.h"
#include "mention/extent.h"
#include "mention/prefix.h"
#include "mention/quantity.h"

namespace krnum::detail {
namespace {

std::uint32_t end_of_text(std::string_view text) {
  return skip_blanks_before(text, static_cast<std::uint32_t>(text.size()));
}

// Every quantity that begins at `at`.
std::vector<Candidate> read_all(const Knowledge& knowledge, std::string_view text, std::uint32_t at) {
  const NumeralMemo numerals(knowledge.lexicon(), text);
  QuantityScratch scratch;
  const QuantityReader quantities(knowledge, text, numerals, scratch);
  std::vector<Candidate> out;
  quantities.read(at, out);
  read_prefixed(knowledge.lexicon(), text, quantities, at, out);
  if (is_hangul_syllable(krnum::detail::at(text, at))) read_amounts(knowledge.lexicon(), text, numerals, at, out);
  return out;
}

}  // namespace

Result<Candidate> parse_quantity(const Knowledge& knowledge, std::string_view text) {
  const Lexicon& lexicon = knowledge.lexicon();
  auto number = parse_number(text);
  if (number) {
    Candidate c;
    c.core = {0, static_cast<std::uint32_t>(text.size())};
    c.amount = *std::move(number);
    return c;
  }
  const std::uint32_t begin = skip_blanks(text, 0);
  const std::uint32_t end = end_of_text(text);
  // 약 3만 명: the words before a number are its extent, so the number begins behind one of them.
  std::vector<std::uint32_t> starts{begin};
  lexicon.each_of(text, begin, Role::bound_before,
                  [&](std::uint32_t stop, std::uint32_t) { starts.push_back(skip_blanks(text, stop)); });
  for (const std::uint32_t at : starts) {
    for (Candidate& c : read_all(knowledge, text, at)) {
      const Span extent = read_extent(knowledge, text, 0, c);
      if (extent.begin == begin && extent.end == end) return std::move(c);
    }
  }
  return number.error();
}

}  // namespace krnum::detail
