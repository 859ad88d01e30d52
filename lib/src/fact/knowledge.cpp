#include "fact/knowledge.h"

#include <algorithm>

#include "table/lexicon.h"

namespace krnum::detail {
namespace {

constexpr std::size_t kLongestStem = 15;  // bytes of a beginning that is looked up: five syllables

template <class Map>
const typename Map::mapped_type* longest_beginning(const Map& map, std::string_view word) {
  for (std::size_t n = std::min(word.size(), kLongestStem); n > 0; --n) {
    if (n < word.size() && (static_cast<unsigned char>(word[n]) & 0xC0) == 0x80) continue;
    if (const auto found = map.find(word.substr(0, n)); found != map.end()) return &found->second;
  }
  return nullptr;
}

}  // namespace

LinkWords::LinkWords(const Tables& tables) : tables_(tables) {
  const Sheet& sheet = tables_.lexicon().sheet();
  for (const Row& row : sheet[Section::links]) {
    const auto name = std::find(kLinkNames.begin(), kLinkNames.end(), row.fields[1]);
    if (name == kLinkNames.end()) continue;  // the lexicon refused it
    const auto link = static_cast<Link>(name - kLinkNames.begin());
    if (link == Link::quoting) {
      quoting_[row.fields[0]] = true;
    } else {
      words_[row.fields[0]].add(link);
    }
  }
  for (const Row& row : sheet[Section::verbs]) {
    stems_.insert(row.fields[0]);
    infinitives_.insert(row.fields[1]);
  }
  for (const Row& row : sheet[Section::changes]) {
    const auto name = std::find(kDirectionNames.begin(), kDirectionNames.end(), row.fields[1]);
    if (name != kDirectionNames.end())
      changes_[row.fields[0]] = static_cast<ChangeDirection>(name - kDirectionNames.begin());
  }
}

Roles LinkWords::roles(std::string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? Roles{} : found->second;
}

ChangeDirection LinkWords::direction(std::string_view word) const {
  const ChangeDirection* found = longest_beginning(changes_, word);
  return found == nullptr ? ChangeDirection::none : *found;
}

ChangeDirection LinkWords::noun_direction(std::string_view word) const {
  const auto found = changes_.find(word);
  return found == changes_.end() || word.size() < 6 ? ChangeDirection::none : found->second;
}

namespace {

// Does the word end with one that has the role?
bool ends_with_role(const LinkWords& words, std::string_view word, Link link, std::size_t least) {
  std::size_t from = word.size() > 18 ? word.size() - 18 : 0;
  for (; from + least <= word.size(); ++from) {
    if ((static_cast<unsigned char>(word[from]) & 0xC0) == 0x80) continue;
    if (words.roles(word.substr(from)).has(link)) return true;
  }
  return false;
}

}  // namespace

bool LinkWords::is_institution(std::string_view word) const {
  return ends_with_role(*this, word, Link::institution, 3);
}

bool LinkWords::ends_in(std::string_view word, Link link) const {
  return roles(word).has(link) || ends_with_role(*this, word, link, 6);
}

bool LinkWords::is_category(std::string_view word) const {
  return roles(word).has(Link::category) || ends_with_role(*this, word, Link::category, 6);
}

bool LinkWords::is_quoting(std::string_view word) const { return longest_beginning(quoting_, word) != nullptr; }

void LinkWords::forget_nouns(const std::function<bool()>& lost) {
  constexpr Roles kNouns{Link::attribute, Link::category, Link::institution, Link::title, Link::light, Link::crowd};
  std::erase_if(words_, [&](const auto& word) { return (word.second & kNouns).any() && lost(); });
}

}  // namespace krnum::detail
