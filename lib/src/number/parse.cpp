// A whole numeral: the reading that reaches the end, or the reason why none does.
#include <algorithm>

#include "krnum/number.h"
#include "krnum/tables.h"
#include "number/reader.h"
#include "text/fold.h"

namespace krnum {
namespace {

using detail::after_space;
using detail::CodePoint;
using detail::decode;
using detail::Lexicon;
using detail::Numeral;

enum class Sign : std::uint8_t { none, plus, minus, both };

bool is_space(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0; }

// The longest of these that stands at `at`, as its end; 0 for none.
std::uint32_t end_of_any(std::string_view text, std::uint32_t at, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.substr(at, word.size()) == word) return at + static_cast<std::uint32_t>(word.size());
  }
  return 0;
}

class Parser {
 public:
  Parser(const Lexicon& lexicon, std::string_view text) : lexicon_(lexicon), text_(text) {}

  Result<Amount> number();
  Result<Decimal> proportion();

 private:
  bool trim();
  Sign read_sign(std::uint32_t& at) const;
  std::vector<Numeral> readings(std::uint32_t at);
  std::optional<Amount> range(Sign sign, const std::vector<Numeral>& lows);
  Error refusal(std::uint32_t at, const std::vector<Numeral>& readings);
  Error error(ErrorCode code, std::uint32_t at) const { return {code, {at, static_cast<std::uint32_t>(text_.size())}}; }

  const Lexicon& lexicon_;
  std::string_view text_;
  std::uint32_t begin_ = 0;
  std::size_t steps_ = 0;
};

// Leaves the spaces around out; false if nothing is left.
bool Parser::trim() {
  for (CodePoint c = decode(text_, begin_); is_space(c.value); c = decode(text_, begin_)) begin_ += c.length;
  for (CodePoint c = detail::decode_before(text_, text_.size()); text_.size() > begin_ && is_space(c.value);
       c = detail::decode_before(text_, text_.size())) {
    text_.remove_suffix(c.length);
  }
  return begin_ < text_.size();
}

Sign Parser::read_sign(std::uint32_t& at) const {
  const CodePoint c = decode(text_, at);
  Sign sign = Sign::none;
  std::uint32_t end = at + c.length;
  if (c.value == '+') {
    sign = Sign::plus;
  } else if (c.value == '-' || c.value == 0x2212 || c.value == 0x25B3) {
    sign = Sign::minus;
  } else if (c.value == 0xB1) {
    sign = Sign::both;
  } else {
    lexicon_.each_of(text_, at, detail::Role::sign, [&](std::uint32_t word_end, std::uint32_t minus) {
      sign = minus != 0 ? Sign::minus : Sign::plus;
      end = word_end;
    });
  }
  if (sign != Sign::none) at = after_space(text_, end);
  return sign;
}

std::vector<Numeral> Parser::readings(std::uint32_t at) {
  std::vector<Numeral> out;
  detail::Reader(lexicon_, text_, detail::Context::whole, out, steps_).read(at);
  return out;
}

std::optional<Amount> with_sign(Amount amount, Sign sign) {
  if (sign == Sign::none || sign == Sign::plus) return amount;
  if (sign == Sign::both) {
    if (amount.exact() == nullptr) return std::nullopt;
    return Amount::between(-amount.low, amount.low);
  }
  return amount.exact() != nullptr ? Amount::of(-amount.low) : Amount::between(-amount.high, -amount.low);
}

Result<Amount> Parser::number() {
  if (!trim()) return error(ErrorCode::empty_input, 0);
  std::uint32_t at = begin_;
  const Sign sign = read_sign(at);
  const std::vector<Numeral> found = readings(at);
  for (const Numeral& n : found) {
    if (n.end != text_.size()) continue;
    if (n.amount.form == Amount::Form::none) {
      return error(n.indefinite ? ErrorCode::not_a_number : ErrorCode::exponent_too_large, begin_);
    }
    if (auto amount = with_sign(n.amount, sign)) return *std::move(amount);
  }
  if (sign != Sign::both) {
    if (auto amount = range(sign, found)) return *std::move(amount);
  }
  return refusal(at, found);
}

// 3만~4만, 백만에서 이백만, 20과 30 사이.
std::optional<Amount> Parser::range(Sign sign, const std::vector<Numeral>& lows) {
  for (const Numeral& low : lows) {
    if (low.amount.exact() == nullptr) continue;
    const std::uint32_t spaced = after_space(text_, low.end);
    std::uint32_t from = end_of_any(text_, spaced, {"~", "∼", "〜", "–", "내지"});
    if (from == 0) from = end_of_any(text_, low.end, {"에서", "부터"});
    const bool between = from == 0;
    if (between) from = end_of_any(text_, low.end, {"과", "와"});
    if (from == 0) continue;
    from = after_space(text_, from);
    const Sign high_sign = read_sign(from);
    for (const Numeral& high : readings(from)) {
      if (high.amount.exact() == nullptr || high_sign == Sign::both) continue;
      std::uint32_t end = high.end;
      if (between) {
        end = end_of_any(text_, after_space(text_, end), {"사이"});
      } else if (const std::uint32_t until = end_of_any(text_, end, {"까지"})) {
        end = until;
      }
      if (end != text_.size()) continue;
      const auto first = with_sign(Amount::of(detail::lifted(low, high)), sign);
      const auto last = with_sign(high.amount, high_sign);
      if (first && last && first->low <= last->low) return Amount::between(first->low, last->low);
    }
  }
  return std::nullopt;
}

// Why no reading reaches the end.
Error Parser::refusal(std::uint32_t at, const std::vector<Numeral>& found) {
  if (found.empty()) return error(ErrorCode::not_a_number, begin_);
  std::uint32_t end = at;
  for (const Numeral& n : found) {
    if (!n.positional) end = std::max(end, n.end);
  }
  const CodePoint next = decode(text_, end);
  if (next.value == ',' && detail::digit_value(decode(text_, end + 1).value) >= 0) {
    return error(ErrorCode::bad_grouping, end);
  }
  const std::uint32_t spaced = after_space(text_, end);
  const detail::Atoms atoms = detail::atoms_at(lexicon_, text_, spaced, steps_);
  const bool goes_on = detail::digit_value(decode(text_, spaced).value) >= 0 || atoms.any();
  return error(goes_on ? ErrorCode::magnitude_order : ErrorCode::trailing_text, end);
}

Result<Decimal> Parser::proportion() {
  if (!trim()) return error(ErrorCode::empty_input, 0);
  const auto found = detail::read_proportion(lexicon_, text_, begin_);
  if (!found) return error(ErrorCode::not_a_number, begin_);
  if (found->end != text_.size()) return error(ErrorCode::trailing_text, found->end);
  return found->percent;
}

// Folds `text`, asks the parser, and gives an error its place in `text`.
template <class F>
auto parse_folded(std::string_view text, F&& ask) -> decltype(ask(std::declval<Parser&>())) {
  if (text.size() > UINT32_MAX) return Error{ErrorCode::document_too_large, {}};
  const detail::Folded folded = detail::fold(text);
  Parser parser(Tables::built_in().lexicon(), folded.clean());
  auto result = ask(parser);
  if (result) return result;
  return Error{result.error().code, folded.original(result.error().span)};
}

}  // namespace

Result<Amount> parse_number(std::string_view text) {
  return parse_folded(text, [](Parser& p) { return p.number(); });
}

Result<Decimal> parse_proportion(std::string_view text) {
  return parse_folded(text, [](Parser& p) { return p.proportion(); });
}

}  // namespace krnum
