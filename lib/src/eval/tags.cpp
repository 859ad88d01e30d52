
#include "krnum/gold.h"
#include "krnum/token.h"

namespace krnum {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Walks the mentions along with the text.
class Tagger {
 public:
  explicit Tagger(const std::vector<AnnotatedMention>& mentions) : at_(mentions.begin()), end_(mentions.end()) {}

  // Of what stands at `span`; spans come in text order.
  std::string tag(Span span) {
    while (at_ != end_ && at_->core.end <= span.begin) ++at_;
    if (at_ == end_ || !at_->core.overlaps(span)) return "O";
    return (at_->core.begin >= span.begin ? "B-" : "I-") + std::string(name_of(at_->kind));
  }

 private:
  std::vector<AnnotatedMention>::const_iterator at_, end_;
};

std::uint32_t code_point_end(std::string_view text, std::uint32_t at) {
  do ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

std::uint32_t token_end(std::string_view text, std::uint32_t at, std::uint32_t limit, TagUnit unit) {
  if (unit == TagUnit::character) return code_point_end(text, at);
  while (at < limit && !is_space(text[at])) ++at;
  return at;
}

// Sentences, joined where a mention crosses from one to the next, as gold may.
std::vector<Span> whole_sentences(std::string_view text, const std::vector<AnnotatedMention>& mentions) {
  std::vector<Span> out;
  auto mention = mentions.begin();
  for (const Span sentence : sentences(text)) {
    while (mention != mentions.end() && mention->core.end <= sentence.begin) ++mention;
    const bool crossed = !out.empty() && mention != mentions.end() && mention->core.begin < sentence.begin;
    if (crossed) {
      out.back().end = sentence.end;
    } else {
      out.push_back(sentence);
    }
  }
  return out;
}

}  // namespace

void append_conll(const GoldDocument& document, TagUnit unit, std::string& out) {
  const std::string_view text = *document.text;
  Tagger tagger(document.mentions);
  out.append("# id = ").append(document.id).append("\n");
  for (const Span sentence : whole_sentences(text, document.mentions)) {
    for (std::uint32_t at = sentence.begin; at < sentence.end;) {
      if (unit == TagUnit::eojeol && is_space(text[at])) {
        ++at;
        continue;
      }
      const Span token{at, token_end(text, at, sentence.end, unit)};
      out.append(is_space(text[at]) ? std::string_view("▁") : token.of(text));
      out.append("\t").append(tagger.tag(token)).append("\n");
      at = token.end;
    }
    out.append("\n");
  }
}

}  // namespace krnum
