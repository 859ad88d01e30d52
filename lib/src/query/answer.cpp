#include "query/answer.h"

#include <algorithm>

#include "query/alike.h"

namespace krnum::detail {
namespace {

class Answerer {
 public:
  Answerer(const Numbers& numbers, const Tables& tables) : numbers_(numbers), tables_(tables) {}

  // Of one mention. Precondition: the node is not wide.
  Truth of(const Node& node, std::uint32_t mention) const {
    Truth out = node.type == Node::Type::any ? Truth::no : Truth::yes;
    switch (node.type) {
      case Node::Type::test:
        return of(node.test, mention);
      case Node::Type::negation:
        return !of(node.parts.front(), mention);
      case Node::Type::all:
        for (const Node& part : node.parts) {
          out = std::min(out, of(part, mention));
          if (out == Truth::no) break;
        }
        return out;
      case Node::Type::any:
        for (const Node& part : node.parts) {
          out = std::max(out, of(part, mention));
          if (out == Truth::yes) break;
        }
        return out;
    }
    return Truth::no;
  }

  // Of a passage.
  Truth of(const Node& node, std::uint32_t begin, std::uint32_t end, std::vector<std::uint32_t>& witnesses) const {
    if (!node.wide) return best(begin, end, witnesses, [&](std::uint32_t m) { return of(node, m); });
    std::vector<std::uint32_t> seen;
    Truth out = Truth::no;
    switch (node.type) {
      case Node::Type::test:
        break;
      case Node::Type::negation:
        return !of(node.parts.front(), begin, end, seen);
      case Node::Type::any:
        for (const Node& part : node.parts) out = std::max(out, of(part, begin, end, seen));
        break;
      case Node::Type::all:
        out = Truth::yes;
        for (const auto& group : node.groups) {
          out = std::min(out, of_group(node, group, begin, end, seen));
          if (out == Truth::no) return out;
        }
        break;
    }
    if (out != Truth::no) witnesses.insert(witnesses.end(), seen.begin(), seen.end());
    return out;
  }

 private:
  // The best answer of any mention; appends those that give it.
  template <class F>
  Truth best(std::uint32_t begin, std::uint32_t end, std::vector<std::uint32_t>& witnesses, F&& answer_of) const {
    Truth out = Truth::no;
    const std::size_t before = witnesses.size();
    for (std::uint32_t m = begin; m < end; ++m) {
      const Truth t = answer_of(m);
      if (t == Truth::no || t < out) continue;
      if (t > out) witnesses.resize(before);
      out = t;
      witnesses.push_back(m);
    }
    return out;
  }

  Truth of_group(const Node& node, const std::vector<std::uint32_t>& group, std::uint32_t begin, std::uint32_t end,
                 std::vector<std::uint32_t>& witnesses) const {
    if (node.parts[group.front()].wide) return of(node.parts[group.front()], begin, end, witnesses);
    return best(begin, end, witnesses, [&](std::uint32_t m) {
      Truth all = Truth::yes;
      for (const std::uint32_t part : group) all = std::min(all, of(node.parts[part], m));
      return all;
    });
  }

  const Fact* fact_of(std::uint32_t mention) const {
    const auto at = std::lower_bound(numbers_.facts.begin(), numbers_.facts.end(), mention,
                                     [](const Fact& f, std::uint32_t m) { return f.mention < m; });
    return at != numbers_.facts.end() && at->mention == mention ? &*at : nullptr;
  }

  static Truth decided(bool yes) { return yes ? Truth::yes : Truth::no; }

  Truth of(const Test& test, std::uint32_t index) const {
    const Mention& m = numbers_.mentions[index];
    const auto choice = [&](auto value) { return decided((static_cast<int>(value) == test.choice) == is_equal(test)); };
    switch (test.field) {
      case ConditionField::kind_value:
        if (m.kind != test.kind) return Truth::no;
        return test.op ? value_of(test, m) : Truth::yes;
      case ConditionField::value:
        return value_of(test, m);
      case ConditionField::kind:
        return choice(m.kind);
      case ConditionField::bound:
        return choice(m.bound);
      case ConditionField::approx:
        return decided(m.approx);
      case ConditionField::unit:
        return unit_of(test, m);
      case ConditionField::text:
        return text_of(test, m.core.of(numbers_.text));
      case ConditionField::subject:
      case ConditionField::attribute:
      case ConditionField::basis:
      case ConditionField::source:
      case ConditionField::change:
      case ConditionField::when:
        break;
    }
    const Fact* fact = fact_of(index);
    if (fact == nullptr) return Truth::no;
    switch (test.field) {
      case ConditionField::subject:
        return link_of(test, fact->subject);
      case ConditionField::attribute:
        return link_of(test, fact->attribute);
      case ConditionField::basis:
        return link_of(test, fact->basis);
      case ConditionField::source:
        return link_of(test, fact->source);
      case ConditionField::change:
        return fact->change == Change::none ? Truth::no : choice(fact->change);
      default:
        break;
    }
    if (fact->when >= numbers_.mentions.size()) return Truth::no;
    const Mention& when = numbers_.mentions[fact->when];
    const auto calendar = calendar_of(when.time, when.bound);
    return calendar ? compare(*calendar, *test.op, *test.operand.calendar) : Truth::maybe;
  }

  static bool is_equal(const Test& test) { return test.op == Operator::equal || test.op == Operator::matches; }

  // A link that the text does not give satisfies no test.
  Truth link_of(const Test& test, Span span) const {
    return span.empty() ? Truth::no : text_of(test, span.of(numbers_.text));
  }

  static Truth text_of(const Test& test, std::string_view text) {
    const bool same = test.pattern ? test.pattern->matches(text) : plain(text) == test.word;
    return decided(same == is_equal(test));
  }

  Truth unit_of(const Test& test, const Mention& m) const {
    const std::string code = code_of(m.unit, tables_);
    if (test.pattern) return decided(test.pattern->matches(code) == is_equal(test));
    return decided((!m.unit.none() && code == code_of(test.operand.unit, tables_)) == is_equal(test));
  }

  Truth value_of(const Test& test, const Mention& m) const {
    const Operand& asked = test.operand;
    if (asked.calendar) {
      const auto calendar = calendar_of(m.time, m.bound);
      // A calendar word without a known time may be any.
      if (!calendar) return m.time.iso.empty() ? Truth::maybe : Truth::no;
      return compare(*calendar, *test.op, *asked.calendar);
    }
    if (asked.length) {
      if (m.kind != Kind::duration) return Truth::no;
      const auto length = length_of(m.time, m.bound);
      return length ? compare(*length, *test.op, *asked.length) : Truth::maybe;
    }
    if (asked.name) {
      if (m.amount.form != asked.name->form) return Truth::no;
      const bool same = m.amount.parts == asked.name->parts && m.amount.digits == asked.name->digits &&
                        (asked.unit.none() || alike(tables_, m.unit, asked.unit));
      return decided(same == is_equal(test) || (same && test.op == Operator::in));
    }
    if (m.kind == Kind::date || m.kind == Kind::time || m.kind == Kind::duration) return Truth::no;
    auto values = values_of(m);
    if (!values) return Truth::no;
    if (!asked.unit.none()) values = in_unit(*values, m.unit, asked.unit, tables_);
    return values ? compare(*values, *test.op, *asked.values) : Truth::no;
  }

  const Numbers& numbers_;
  const Tables& tables_;
};

}  // namespace

bool asks_facts(const Node& node) {
  if (node.type == Node::Type::test) return node.test.field >= ConditionField::subject;
  return std::any_of(node.parts.begin(), node.parts.end(), [](const Node& part) { return asks_facts(part); });
}

Truth answer(const Node& node, const Numbers& numbers, const Tables& tables, std::uint32_t begin, std::uint32_t end,
             std::vector<std::uint32_t>& witnesses) {
  const std::size_t before = witnesses.size();
  const Truth out = Answerer(numbers, tables).of(node, begin, end, witnesses);
  // Groups add theirs in turn.
  std::sort(witnesses.begin() + static_cast<std::ptrdiff_t>(before), witnesses.end());
  witnesses.erase(std::unique(witnesses.begin() + static_cast<std::ptrdiff_t>(before), witnesses.end()),
                  witnesses.end());
  return out;
}

}  // namespace krnum::detail
