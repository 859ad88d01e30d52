#include <algorithm>

#include "krnum/query.h"
#include "krnum/token.h"
#include "query/answer.h"
#include "query/condition_reader.h"

namespace krnum {

struct Condition::State {
  detail::Node root;
  Tables tables;
  bool asks_facts;
};

Condition::Condition(std::unique_ptr<const State> state) : state_(std::move(state)) {}
Condition::~Condition() = default;
Condition::Condition(Condition&&) noexcept = default;
Condition& Condition::operator=(Condition&&) noexcept = default;

Result<Condition> Condition::parse(std::string_view text, const Extractor& extractor,
                                   const std::optional<Reference>& reference, const Tables& tables) {
  auto root = detail::read_condition(text, extractor, reference, tables);
  if (!root) return root.error();
  const bool facts = detail::asks_facts(*root);
  return Condition(std::unique_ptr<const State>(new State{*std::move(root), tables, facts}));
}

bool Condition::asks_facts() const { return state_->asks_facts; }

Truth Condition::test(const Numbers& numbers, std::uint32_t begin, std::uint32_t end,
                      std::vector<std::uint32_t>& witnesses) const {
  return detail::answer(state_->root, numbers, state_->tables, begin, end, witnesses);
}

void Condition::each_passage(const Numbers& numbers, Passage::Unit unit, const Visit& visit) const {
  const std::string_view text = numbers.text;
  Passage passage;
  std::uint32_t mention = 0;
  // The passage that `passage.span` is, up to the mentions that begin before `end`.
  const auto answer = [&](std::size_t end) {
    std::uint32_t last = mention;
    while (last < numbers.mentions.size() && numbers.mentions[last].core.begin < end) ++last;
    passage.mentions.clear();
    passage.truth = test(numbers, mention, last, passage.mentions);
    mention = last;
    return visit(passage);
  };

  if (unit == Passage::Unit::line) {
    for (std::size_t begin = 0; begin < text.size(); ++passage.line) {
      const std::size_t feed = std::min(text.find('\n', begin), text.size());
      const std::size_t end = feed < text.size() && feed > begin && text[feed - 1] == '\r' ? feed - 1 : feed;
      passage.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      if (!answer(feed)) return;
      begin = feed + 1;
    }
    return;
  }
  std::uint32_t counted = 0;  // line feeds before this byte are in passage.line
  for (const Span sentence : sentences(text)) {
    passage.line += static_cast<std::uint32_t>(std::count(text.begin() + counted, text.begin() + sentence.begin, '\n'));
    counted = sentence.begin;
    passage.span = sentence;
    if (!answer(sentence.end)) return;
  }
}

}  // namespace krnum
