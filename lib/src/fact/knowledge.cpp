#include "fact/knowledge.h"

#include <algorithm>

#include "table/lexicon.h"
#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr std::size_t kLongestBeginning = 15;  // bytes of a beginning that is looked up: five syllables

// Syllables with any final consonant, apart from all characters.
constexpr char32_t kOpenSyllables = 0x200000;

constexpr int kRieul = 8, kBieup = 17;  // final consonants

// A syllable as an open one and its final consonant; any other character has none.
struct Syllable {
  char32_t open;
  int final;
};
constexpr Syllable syllable_of(char32_t c) {
  if (!is_hangul_syllable(c)) return {c, 0};
  return {kOpenSyllables + (c - 0xAC00) / 28, static_cast<int>((c - 0xAC00) % 28)};
}

// A character as its bytes, packed.
struct Packed {
  char32_t bytes;
  std::uint32_t length;
};
// The one that ends before byte `at`.
Packed character_before(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  if (at >= 3 && (byte(at - 3) & 0xF0) == 0xE0) return {byte(at - 3) | byte(at - 2) << 8 | byte(at - 1) << 16, 3};
  const std::uint32_t length = decode_before(text, at).length;
  Packed out{0, length};
  for (std::uint32_t i = 0; i < length; ++i) out.bytes |= byte(at - length + i) << 8 * i;
  return out;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_quoting(const Row& row) { return row.fields[1] == kLinkNames[static_cast<std::size_t>(Link::quoting)]; }

std::size_t count_characters(const std::vector<Row>& rows, std::size_t fields) {
  std::size_t out = 0;
  for (const Row& row : rows) {
    for (std::size_t f = 0; f < fields; ++f) out += count_characters(row.fields[f]);
  }
  return out;
}

}  // namespace

LinkWords::LinkWords(const Tables& tables) : tables_(tables) {
  const std::vector<Row> links = rows_of(tables_.lexicon(), Section::links);
  const std::vector<Row> verbs = rows_of(tables_.lexicon(), Section::verbs);
  const std::vector<Row> changes = rows_of(tables_.lexicon(), Section::changes);
  std::size_t quoting = 0;
  for (const Row& row : links) quoting += is_quoting(row) ? count_characters(row.fields[0]) : 0;
  ends_ = Trie<Roles>(count_characters(links, 1) - quoting);
  verbs_ = Trie<VerbForms::Row>(2 * count_characters(verbs, 2));  // once open, once as it is
  beginnings_ = Trie<BeginningRow>(count_characters(changes, 1) + quoting);
  auto name = kLinkNames.begin();
  for (const Row& row : links) {
    const std::string_view surface = row.fields[0];
    if (is_quoting(row)) {
      beginning_row(surface).quoting = true;
      continue;
    }
    // Most rows have the role of the row before.
    if (name == kLinkNames.end() || *name != row.fields[1])
      name = std::find(kLinkNames.begin(), kLinkNames.end(), row.fields[1]);
    if (name == kLinkNames.end()) continue;  // the lexicon refused it
    auto node = Trie<Roles>::kRoot;
    for (std::size_t at = surface.size(); at > 0;) {
      const Packed c = character_before(surface, at);
      node = ends_.grow(node, c.bytes);
      at -= c.length;
    }
    ends_.at(node).add(static_cast<Link>(name - kLinkNames.begin()));
  }
  for (const Row& row : verbs) {
    add_verb(row.fields[0], &VerbForms::Row::stems);
    add_verb(row.fields[1], &VerbForms::Row::infinitives);
  }
  for (const Row& row : changes) {
    const auto direction = std::find(kDirectionNames.begin(), kDirectionNames.end(), row.fields[1]);
    if (direction == kDirectionNames.end()) continue;
    BeginningRow& beginning = beginning_row(row.fields[0]);
    beginning.changes = true;
    beginning.direction = static_cast<ChangeDirection>(direction - kDirectionNames.begin());
  }
}

void LinkWords::add_verb(std::string_view form, std::uint32_t VerbForms::Row::*set) {
  auto node = Trie<VerbForms::Row>::kRoot;
  for (std::size_t at = 0; at < form.size();) {
    const CodePoint c = decode(form, at);
    at += c.length;
    const Syllable s = syllable_of(c.value);
    VerbForms::Row& row = verbs_.at(verbs_.grow(node, s.open));
    (at == form.size() ? row.*set : row.beginnings) |= 1u << s.final;
    if (at < form.size()) node = verbs_.grow(node, c.value);
  }
}

LinkWords::BeginningRow& LinkWords::beginning_row(std::string_view surface) {
  auto node = Trie<BeginningRow>::kRoot;
  for (std::size_t at = 0; at < surface.size();) {
    const CodePoint c = decode(surface, at);
    node = beginnings_.grow(node, c.value);
    at += c.length;
  }
  return beginnings_.at(node);
}

Roles LinkWords::roles(std::string_view word) const {
  auto node = Trie<Roles>::kRoot;
  for (std::size_t at = word.size(); at > 0;) {
    const Packed c = character_before(word, at);
    node = ends_.step(node, c.bytes);
    if (node == Trie<Roles>::kNone) return {};
    at -= c.length;
  }
  return ends_.at(node);
}

void LinkWords::find_ends(std::string_view word, Ends& ends) const {
  ends.count = 0;
  ends.whole = {};
  auto node = Trie<Roles>::kRoot;
  for (std::size_t at = word.size(); at > 0;) {
    const Packed c = character_before(word, at);
    node = ends_.step(node, c.bytes);
    if (node == Trie<Roles>::kNone) return;
    at -= c.length;
    if (word.size() - at <= Ends::kLongest && ends_.at(node).any())
      ends.rows[ends.count++] = {static_cast<std::uint32_t>(at), node};
  }
  ends.whole = ends_.at(node);
}

// The longest end that is a property or none decides.
bool LinkWords::is_property(std::string_view noun, const Ends& ends) const {
  constexpr Roles kNeither{Link::plain, Link::light, Link::category, Link::title};
  if (ends.whole.has(Link::attribute)) return true;
  if ((ends.whole & kNeither).any()) return false;
  for (std::uint32_t i = ends.count; i > 0; --i) {
    const Ends::End end = ends.rows[i - 1];
    if (end.from == 0) continue;
    const Roles of_end = roles(end);
    const std::string_view tail = noun.substr(end.from);
    if (tail.size() > 3) {
      if (of_end.has(Link::attribute) || of_end.has(Link::attribute_end)) return true;
      if (of_end.has(Link::plain)) return false;
    } else if (of_end.has(Link::attribute_end)) {
      // A single syllable makes a property of a longer noun: 물류비, but 율 and 률 of any.
      return noun.size() >= 9 || tail == "율" || tail == "률" || tail == "액" || tail == "량" || tail == "값";
    }
  }
  return false;
}

NounTraits LinkWords::traits(std::string_view noun) const {
  constexpr std::size_t kTwoSyllables = 6, kSyllable = 3;
  Ends ends;
  find_ends(noun, ends);
  NounTraits out;
  out.whole = out.ends = ends.whole;
  for (std::uint32_t i = 0; i < ends.count; ++i) {
    const std::size_t size = noun.size() - ends.rows[i].from;
    const Roles of_end = roles(ends.rows[i]);
    if (size >= kTwoSyllables) out.ends = out.ends | of_end;
    if (size >= kSyllable) out.institution |= of_end.has(Link::institution);
  }
  out.property = is_property(noun, ends);
  if (noun.size() >= kTwoSyllables) {
    auto node = Trie<BeginningRow>::kRoot;
    for (std::size_t at = 0; at < noun.size();) {
      const CodePoint c = decode(noun, at);
      node = beginnings_.step(node, c.value);
      if (node == Trie<BeginningRow>::kNone) return out;
      at += c.length;
    }
    out.direction = beginnings_.at(node).direction;
  }
  return out;
}

// A form is a stem or an infinitive as it is, or a stem that has lost its final consonant or has ㄹ or ㅂ there
// (만드는, 무거운), with an ending; or an infinitive whose 어 has gone before 으, 은 or 을 (지은).
bool LinkWords::find_verbs(std::string_view word, VerbForms& forms) const {
  constexpr std::uint32_t kChanging = 1u | 1u << kRieul | 1u << kBieup;
  bool any = false;
  forms.count_ = 1;
  forms.nodes_[0] = Trie<VerbForms::Row>::kNone;
  auto node = Trie<VerbForms::Row>::kRoot;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    at += c.length;
    if (c.value == U'으' || c.value == U'은' || c.value == U'을') any |= forms.count_ > 1;
    const Syllable s = syllable_of(c.value);
    const auto found = verbs_.step(node, s.open);
    if (found == Trie<VerbForms::Row>::kNone) break;
    const VerbForms::Row& row = verbs_.at(found);
    const std::uint32_t own = 1u << s.final;
    any |= ((row.stems & (own | kChanging)) | (row.infinitives & own)) != 0;
    node = (row.beginnings & own) != 0 ? verbs_.step(node, c.value) : Trie<VerbForms::Row>::kNone;
    forms.rows_[forms.count_] = row;
    forms.nodes_[forms.count_++] = node;
    if (node == Trie<VerbForms::Row>::kNone) break;
  }
  return any;
}

bool LinkWords::is_infinitive_with_eo(const VerbForms& forms, std::size_t n) const {
  if (n >= forms.count_ || forms.nodes_[n] == Trie<VerbForms::Row>::kNone) return false;
  constexpr Syllable kEo = syllable_of(U'어');
  return (verbs_.at(verbs_.step(forms.nodes_[n], kEo.open)).infinitives >> kEo.final & 1) != 0;
}

Beginning LinkWords::beginning(std::string_view word) const {
  Beginning out;
  auto node = Trie<BeginningRow>::kRoot;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    at += c.length;
    node = beginnings_.step(node, c.value);
    if (node == Trie<BeginningRow>::kNone || at > kLongestBeginning) break;
    const BeginningRow& row = beginnings_.at(node);
    if (row.changes) out.direction = row.direction;
    out.quoting |= row.quoting;
  }
  return out;
}

void LinkWords::forget_nouns(const std::function<bool()>& lost) {
  constexpr Roles kNouns{Link::attribute, Link::category, Link::institution, Link::title, Link::light, Link::crowd};
  ends_.each([&](Roles& roles) {
    if ((roles & kNouns).any() && lost()) roles = {};
  });
}

}  // namespace krnum::detail
