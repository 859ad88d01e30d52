#include <algorithm>
#include <array>
#include <map>

#include "krnum/gold.h"
#include "krnum/text.h"
#include "krnum/token.h"

namespace krnum {
namespace {

constexpr std::array<std::string_view, kVariants> kNames{"nfd", "fullwidth", "unspaced", "cp949"};

std::size_t length_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// ！ to ～ stand 0xFEE0 above ! to ~, three bytes each in UTF-8.
void append_fullwidth(char c, std::string& out) {
  const auto code = static_cast<std::uint32_t>(static_cast<unsigned char>(c)) + 0xFEE0;
  out.push_back(static_cast<char>(0xE0 | (code >> 12)));
  out.push_back(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
  out.push_back(static_cast<char>(0x80 | (code & 0x3F)));
}

class Rewriting {
 public:
  Rewriting(std::string_view text, Variant variant) : text_(text), variant_(variant) {
    if (variant == Variant::unspaced) sentences(text, sentences_);
    places_.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t size = length_of(text[i]);
      places_.insert(places_.end(), size, static_cast<std::uint32_t>(out_.size()));
      append(i, size);
      i += size;
    }
    places_.push_back(static_cast<std::uint32_t>(out_.size()));
  }

  Span operator()(Span span) const { return {places_[span.begin], places_[span.end]}; }
  const std::string& text() const { return out_; }

 private:
  void append(std::size_t at, std::size_t size) {
    const std::string_view piece = text_.substr(at, size);
    if (variant_ == Variant::nfd) {
      out_ += normalize(piece, Form::nfd);
    } else if (variant_ == Variant::fullwidth && piece.front() > ' ' && piece.front() < '\x7F') {
      append_fullwidth(piece.front(), out_);
    } else if (variant_ != Variant::unspaced || piece != " " || !in_sentence(at)) {
      out_ += piece;
    }
  }

  bool in_sentence(std::size_t at) {
    while (next_ < sentences_.size() && sentences_[next_].end <= at) ++next_;
    return next_ < sentences_.size() && sentences_[next_].begin <= at;
  }

  std::string_view text_;
  Variant variant_;
  std::vector<Span> sentences_;
  std::size_t next_ = 0;
  std::vector<std::uint32_t> places_;  // of each byte and of the end
  std::string out_;
};

// Every character of code page 949 beyond ASCII: its bytes, by its UTF-8.
std::map<std::string, std::string, std::less<>> cp949_bytes() {
  std::map<std::string, std::string, std::less<>> out;
  for (int lead = 0x81; lead <= 0xFE; ++lead) {
    for (int trail = 0x41; trail <= 0xFE; ++trail) {
      const std::string bytes{static_cast<char>(lead), static_cast<char>(trail)};
      const auto read = decode_bytes(std::string_view(bytes), Encoding::cp949);
      if (read && read->ill_formed() == 0 && read->text().size() == length_of(read->text().front()))
        out.try_emplace(std::string(read->text()), bytes);
    }
  }
  return out;
}

}  // namespace

std::string_view name_of(Variant variant) { return kNames[static_cast<std::size_t>(variant)]; }

std::optional<Variant> variant_named(std::string_view name) {
  const auto at = std::find(kNames.begin(), kNames.end(), name);
  if (at == kNames.end()) return std::nullopt;
  return static_cast<Variant>(at - kNames.begin());
}

std::optional<std::string> encode_cp949(std::string_view text) {
  static const auto bytes = cp949_bytes();
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view piece = text.substr(i, length_of(text[i]));
    i += piece.size();
    if (piece.size() == 1) {
      out += piece;
      continue;
    }
    const auto at = bytes.find(piece);
    if (at == bytes.end()) return std::nullopt;
    out += at->second;
  }
  return out;
}

std::optional<GoldDocument> make_variant(const GoldDocument& document, Variant variant) {
  GoldDocument out = document;
  if (variant == Variant::cp949) {
    const auto bytes = encode_cp949(*document.text);
    if (!bytes) return std::nullopt;
    const auto read = decode_bytes(std::string_view(*bytes), Encoding::automatic);
    if (!read) return std::nullopt;
    out.text = read->text();
    return out;
  }
  const Rewriting rewriting(*document.text, variant);
  for (AnnotatedMention& mention : out.mentions) {
    for (Span* span : {&mention.core, &mention.extent, &mention.sentence}) *span = rewriting(*span);
    mention.text = mention.core.of(rewriting.text());
  }
  out.text = rewriting.text();
  return out;
}

}  // namespace krnum
