#include "query/condition_reader.h"

#include <algorithm>
#include <utility>

#include "krnum/fact.h"
#include "krnum/query.h"
#include "query/condition_words.h"
#include "query/operand.h"

namespace krnum::detail {
namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
constexpr bool is_equality(Operator op) { return op == Operator::equal || op == Operator::unequal; }
constexpr bool is_match(Operator op) { return op == Operator::matches || op == Operator::differs; }

// Kinds that have a fact: all but calendar, phone and nominal ones.
Kinds measured_kinds() {
  Kinds out;
  for (int k = 0; k < kKinds; ++k) out.set(static_cast<std::size_t>(k), is_measured(static_cast<Kind>(k)));
  return out;
}

class Reader {
 public:
  Reader(std::string_view text, const Readers& readers) : text_(text), readers_(readers) {}

  Result<Node> read() {
    auto node = read_any(0);
    if (!node) return node;
    skip_blanks();
    if (at_ < text_.size()) return fail(ErrorCode::condition_end, next_word());
    return node;
  }

 private:
  Error fail(ErrorCode code, Span span) const { return {code, span}; }

  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }

  // What stands at the cursor up to a blank or bracket; empty at the end.
  Span next_word() const {
    std::uint32_t end = at_;
    while (end < text_.size() && !is_blank(text_[end]) && text_[end] != ')' && text_[end] != '(') ++end;
    if (end == at_ && end < text_.size()) ++end;
    return {at_, end};
  }

  // The letters at the cursor.
  std::string_view letters() const {
    std::size_t end = at_;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    return text_.substr(at_, end - at_);
  }

  // A keyword in small or capital letters; it ends where no letter follows.
  static bool is_keyword(std::string_view word, std::string_view keyword) {
    return std::equal(word.begin(), word.end(), keyword.begin(), keyword.end(),
                      [](char a, char b) { return (a | 0x20) == b; });
  }
  bool take_keyword(std::string_view keyword) {
    skip_blanks();
    if (!is_keyword(letters(), keyword)) return false;
    at_ += static_cast<std::uint32_t>(keyword.size());
    return true;
  }

  Result<Node> read_any(int depth) { return read_list(Node::Type::any, "or", depth); }
  Result<Node> read_all(int depth) { return read_list(Node::Type::all, "and", depth); }

  Result<Node> read_list(Node::Type type, std::string_view keyword, int depth) {
    const auto read_part = [&] { return type == Node::Type::any ? read_all(depth) : read_not(depth); };
    auto first = read_part();
    if (!first) return first;
    Node out;
    out.type = type;
    out.parts.push_back(*std::move(first));
    while (take_keyword(keyword)) {
      auto next = read_part();
      if (!next) return next;
      out.parts.push_back(*std::move(next));
    }
    if (out.parts.size() == 1) {
      Node only = std::move(out.parts.front());
      return only;
    }
    settle(out);
    return out;
  }

  Result<Node> read_not(int depth) {
    skip_blanks();
    if (depth > Condition::kDepth) return fail(ErrorCode::bad_condition, next_word());
    if (take_keyword("not")) {
      auto inner = read_not(depth + 1);
      if (!inner) return inner;
      Node out;
      out.type = Node::Type::negation;
      const bool bare =
          inner->type == Node::Type::test && inner->test.field == ConditionField::kind_value && !inner->test.op;
      out.kinds = bare ? ~inner->kinds : ~Kinds();
      out.wide = inner->wide;
      out.parts.push_back(*std::move(inner));
      return out;
    }
    if (at_ < text_.size() && text_[at_] == '(') {
      ++at_;
      auto inner = read_any(depth + 1);
      if (!inner) return inner;
      skip_blanks();
      if (at_ == text_.size() || text_[at_] != ')') return fail(ErrorCode::condition_end, next_word());
      ++at_;
      return inner;
    }
    return read_test();
  }

  // The kinds of a list, and which parts of an `and` can be asked of the same mention.
  static void settle(Node& node) {
    if (node.type == Node::Type::any) {
      for (const Node& part : node.parts) {
        node.kinds |= part.kinds;
        node.wide = node.wide || part.wide;
      }
      return;
    }
    std::vector<Kinds> kinds;  // of each group
    for (std::uint32_t i = 0; i < node.parts.size(); ++i) {
      const Node& part = node.parts[i];
      std::size_t group = kinds.size();
      for (std::size_t g = kinds.size(); g-- > 0 && group == kinds.size() && !part.wide;) {
        if (!node.parts[node.groups[g].front()].wide && (kinds[g] & part.kinds).any()) group = g;
      }
      if (group == kinds.size()) {
        kinds.push_back(part.kinds);
        node.groups.emplace_back();
      } else {
        kinds[group] &= part.kinds;
      }
      node.groups[group].push_back(i);
    }
    node.wide = kinds.size() > 1;
    node.kinds = kinds.size() == 1 ? kinds.front() : ~Kinds();
  }

  Result<Node> read_test() {
    skip_blanks();
    const Span word = next_word();
    const std::string_view name = letters();
    Node out;
    Test& test = out.test;
    if (const auto kind = kind_named(name)) {
      test.field = ConditionField::kind_value;
      test.kind = *kind;
      out.kinds.set(static_cast<std::size_t>(*kind));
    } else {
      const auto field = field_named(name);
      if (!field) return fail(ErrorCode::bad_condition, word);
      test.field = *field;
      out.kinds = test.field >= ConditionField::subject ? measured_kinds() : ~Kinds();
    }
    at_ += static_cast<std::uint32_t>(name.size());

    skip_blanks();
    const Span operator_word = next_word();
    test.op = read_operator();
    if (!test.op) {
      if (test.field == ConditionField::kind_value || test.field == ConditionField::approx) return out;
      return fail(ErrorCode::condition_operator, operator_word);
    }
    const std::optional<Error> bad = read_value(test, operator_word);
    if (bad) return *bad;
    if (test.field == ConditionField::kind && test.op == Operator::equal) out.kinds = Kinds(1ull << test.choice);
    if (test.field == ConditionField::kind && test.op == Operator::unequal) out.kinds = ~Kinds(1ull << test.choice);
    return out;
  }

  std::optional<Operator> read_operator() {
    if (const OperatorName* sign = operator_at(text_.substr(at_))) {
      at_ += static_cast<std::uint32_t>(sign->name.size());
      return sign->op;
    }
    if (take_keyword("in")) return Operator::in;
    if (!is_keyword(letters(), "between")) return std::nullopt;
    at_ += 7;
    between_ = true;
    return Operator::in;
  }

  std::optional<Error> read_value(Test& test, Span operator_word) {
    const bool between = std::exchange(between_, false);
    const Operator op = *test.op;
    const Error no_such_operator = fail(ErrorCode::condition_operator, operator_word);
    switch (test.field) {
      case ConditionField::kind_value:
        if (is_match(op)) return no_such_operator;
        return read_quantity(test, test.kind, between);
      case ConditionField::value:
        if (is_match(op)) return no_such_operator;
        return read_quantity(test, std::nullopt, between);
      case ConditionField::when:
        if (is_match(op)) return no_such_operator;
        return read_quantity(test, Kind::date, between);
      case ConditionField::approx:
        return no_such_operator;
      case ConditionField::kind:
      case ConditionField::bound:
      case ConditionField::change:
        if (!is_equality(op)) return no_such_operator;
        return read_choice(test);
      case ConditionField::unit:
        if (is_match(op)) return read_pattern(test);
        if (!is_equality(op)) return no_such_operator;
        return read_unit(test);
      case ConditionField::text:
      case ConditionField::subject:
      case ConditionField::attribute:
      case ConditionField::basis:
      case ConditionField::source:
        if (is_match(op)) return read_pattern(test);
        if (!is_equality(op)) return no_such_operator;
        return read_word(test);
    }
    return no_such_operator;
  }

  // Where the value at the cursor ends: at a keyword or a closing bracket; the blanks before that are no part of it.
  // `single`: at a blank, too.
  Span value_span(bool single) const {
    std::uint32_t end = at_, last = at_;
    int depth = 0;
    for (; end < text_.size(); ++end) {
      const char c = text_[end];
      if (c == ')' && depth == 0) break;
      if (is_blank(c)) {
        if (single) break;
        continue;
      }
      if (c == '(') ++depth;
      if (c == ')') --depth;
      if (c == '\\' && single && end + 1 < text_.size()) ++end;
      if (!single && end > at_ && is_blank(text_[end - 1])) {
        const std::string_view word = text_.substr(
            end, text_.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", end) - end);
        if (is_keyword(word, "and") || is_keyword(word, "or")) break;
      }
      last = end + 1;
    }
    return {at_, last};
  }

  // The value at the cursor, in quotes or bare; moves behind it. Without a closing quote: nothing.
  std::optional<Span> take_value(bool single) {
    skip_blanks();
    value_begin_ = at_;
    if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'')) {
      const std::size_t close = text_.find(text_[at_], at_ + 1);
      if (close == text_.npos) return std::nullopt;
      const Span out{at_ + 1, static_cast<std::uint32_t>(close)};
      at_ = static_cast<std::uint32_t>(close + 1);
      return out;
    }
    const Span out = value_span(single);
    at_ = out.end;
    return out;
  }

  // The rest of the text, for a value that is not there or does not end.
  Span rest() const { return {at_, static_cast<std::uint32_t>(text_.size())}; }

  // Where a caret points to: the value; its quotes where they hold nothing; what stands in place of a value.
  Span place_of(Span value) const {
    return !value.empty() ? value : value_begin_ < at_ ? Span{value_begin_, at_} : next_word();
  }

  Result<Operand> read_one(std::optional<Kind> kind) {
    const auto span = take_value(false);
    if (!span) return fail(ErrorCode::condition_value, rest());
    auto operand = read_operand(span->of(text_), kind, readers_);
    if (operand) return operand;
    return fail(operand.error().code, place_of(*span));
  }

  std::optional<Error> read_quantity(Test& test, std::optional<Kind> kind, bool between) {
    skip_blanks();
    const std::uint32_t begin = at_;
    auto operand = read_one(kind);
    if (!operand) return operand.error();
    if (between) {
      if (!take_keyword("and")) return fail(ErrorCode::condition_value, next_word());
      auto high = read_one(kind);
      if (!high) return high.error();
      auto both = joined(*operand, *high, readers_.tables);
      if (!both) return fail(ErrorCode::condition_value, {begin, at_});
      test.operand = *std::move(both);
      return std::nullopt;
    }
    const bool ordered = *test.op != Operator::in && !is_equality(*test.op);
    if (*test.op != Operator::in && !operand->exact) return fail(ErrorCode::condition_value, {begin, at_});
    if (ordered && operand->name) return fail(ErrorCode::condition_value, {begin, at_});
    // Which 5월 comes before which depends on their years.
    if (ordered && operand->calendar && operand->calendar->has_date() && !operand->calendar->stretch())
      return fail(ErrorCode::condition_value, {begin, at_});
    test.operand = *std::move(operand);
    return std::nullopt;
  }

  std::optional<Error> read_choice(Test& test) {
    const auto span = take_value(true);
    if (!span) return fail(ErrorCode::condition_value, rest());
    const std::string_view name = span->of(text_);
    std::optional<std::uint8_t> choice;
    if (test.field == ConditionField::kind) {
      if (const auto kind = kind_named(name)) choice = static_cast<std::uint8_t>(*kind);
    } else if (test.field == ConditionField::bound) {
      if (const auto bound = bound_named(name)) choice = static_cast<std::uint8_t>(*bound);
    } else if (const auto change = change_named(name)) {
      choice = static_cast<std::uint8_t>(*change);
    }
    if (!choice) return fail(ErrorCode::condition_value, place_of(*span));
    test.choice = *choice;
    return std::nullopt;
  }

  std::optional<Error> read_unit(Test& test) {
    const auto span = take_value(false);
    if (!span) return fail(ErrorCode::condition_value, rest());
    auto unit = parse_unit(span->of(text_), readers_.tables);
    // A noun that is no counter of the tables: 두 배우.
    if (!unit) unit = parse_unit("{" + std::string(span->of(text_)) + "}", readers_.tables);
    if (!unit || span->empty()) return fail(ErrorCode::condition_value, place_of(*span));
    test.operand.unit = *std::move(unit);
    return std::nullopt;
  }

  std::optional<Error> read_pattern(Test& test) {
    const auto span = take_value(true);
    if (!span) return fail(ErrorCode::condition_value, rest());
    if (span->empty()) return fail(ErrorCode::condition_value, place_of(*span));
    auto pattern = Pattern::compile(span->of(text_));
    if (!pattern) return fail(pattern.error().code, *span);
    test.pattern = *std::move(pattern);
    return std::nullopt;
  }

  std::optional<Error> read_word(Test& test) {
    const auto span = take_value(false);
    if (!span) return fail(ErrorCode::condition_value, rest());
    if (span->empty()) return fail(ErrorCode::condition_value, place_of(*span));
    test.word = plain(span->of(text_));
    return std::nullopt;
  }

  std::string_view text_;
  const Readers& readers_;
  std::uint32_t at_ = 0;
  std::uint32_t value_begin_ = 0;  // of the last value taken
  bool between_ = false;
};

}  // namespace

Result<Node> read_condition(std::string_view text, const Extractor& extractor,
                            const std::optional<Reference>& reference, const Tables& tables) {
  const Readers readers{extractor, reference, tables};
  return Reader(text, readers).read();
}

}  // namespace krnum::detail
