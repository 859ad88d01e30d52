#include "token/sentence.h"

#include "krnum/token.h"
#include "text/fold.h"

namespace krnum {

void detail::split_sentences(std::string_view folded, std::vector<Span>& out) {
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at <= folded.size(); ++at) {
    if (at < folded.size() && folded[at] != '\n') continue;
    if (at > begin) out.push_back({begin, at});
    begin = at + 1;
  }
}

std::vector<Span> sentences(std::string_view text) {
  std::vector<Span> out;
  sentences(text, out);
  return out;
}

void sentences(std::string_view text, std::vector<Span>& out) {
  const detail::Folded folded = detail::fold(text);
  const std::size_t first = out.size();
  detail::split_sentences(folded.clean(), out);
  if (folded.borrowed()) return;
  for (std::size_t i = first; i < out.size(); ++i) out[i] = folded.original(out[i]);
}

}  // namespace krnum
