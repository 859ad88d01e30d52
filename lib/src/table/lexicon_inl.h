#pragma once

#include "table/lexicon.h"
#include "text/utf8.h"

namespace krnum::detail {

// By halves, without a branch that the processor would have to guess.
inline const Lexicon::Node* Lexicon::child(const Node& node, char32_t label) const {
  const char32_t* first = labels_.data() + node.first_child;
  std::size_t count = node.child_count;
  while (count > 1) {
    const std::size_t half = count / 2;
    first = first[half] <= label ? first + half : first;
    count -= half;
  }
  return *first == label ? nodes_.data() + (first - labels_.data()) : nullptr;
}

inline bool Lexicon::may_begin(std::string_view text, std::size_t at, std::uint32_t roles) const {
  return may_begin(decode(text, at).value, roles);
}

template <class F>
bool Lexicon::walk(std::string_view text, std::size_t at, F&& f) const {
  CodePoint c = decode(text, at);
  if (c.length == 0 || c.value >= root_.size() || root_[c.value] == 0) return false;
  for (const Node* node = &nodes_[root_[c.value]];;) {
    at += c.length;
    if (node->lexeme_count > 0 && f(*node, static_cast<std::uint32_t>(at))) return true;
    if (node->child_count == 0) return false;
    c = decode(text, at);
    if (c.length == 0) return false;
    node = child(*node, c.value);
    if (node == nullptr) return false;
  }
}

template <class F>
void Lexicon::each(std::string_view text, std::size_t at, F&& f) const {
  each_node(text, at, [&](const Node& node, std::uint32_t end) { f(Match{end, lexemes_of(node)}); });
}

inline std::uint32_t Lexicon::roles_at(std::string_view text, std::size_t at) const {
  std::uint32_t roles = 0;
  each_node(text, at, [&](const Node& node, std::uint32_t) { roles |= node.roles; });
  return roles;
}

}  // namespace krnum::detail
