// JSON as it is written: gathered in a stretch of its own and handed to a string by the stretch, so that what a record
// consists of are copies of known size.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace krnum::detail {

// A short text with room behind it, so that a copy of a fixed size writes it.
struct Padded {
  static constexpr std::size_t kSize = 24;
  std::array<char, kSize> bytes{};
  std::size_t size = 0;
};

// Precondition: at most Padded::kSize bytes.
inline Padded padded(std::string_view text) {
  Padded out;
  out.size = text.copy(out.bytes.data(), Padded::kSize);
  return out;
}

// Each of these writes at `to`, and gives the place behind. Precondition: there is room, of Padded::kSize, kDigits or
// the text's own size.
inline char* write(char* to, const Padded& text) {
  std::memcpy(to, text.bytes.data(), Padded::kSize);
  return to + text.size;
}
inline char* write(char* to, std::string_view text) { return to + text.copy(to, text.size()); }
template <std::size_t size>
char* write(char* to, const char (&literal)[size]) {
  std::memcpy(to, literal, size - 1);
  return to + size - 1;
}

inline constexpr std::size_t kDigits = 20;  // of 2^64 - 1

// A number as it is written.
struct Digits {
  std::uint32_t value = 0;
  std::uint32_t size = 0;  // 0: none yet
  std::array<char, 16> bytes{};
};

Digits digits_of(std::uint32_t value);

class JsonSheet {
 public:
  explicit JsonSheet(std::string& out) : out_(out) {}
  JsonSheet(const JsonSheet&) = delete;
  JsonSheet& operator=(const JsonSheet&) = delete;
  ~JsonSheet() { flush(); }

  // Where to write up to so many bytes, at most kSize; done() says how far was written.
  char* room(std::size_t bytes) {
    if (bytes > static_cast<std::size_t>(buffer_.data() + kSize - to_)) flush();
    return to_;
  }
  void done(char* to) { to_ = to; }

  // Writes at `to`, where there is room for kDigits. An extent ends where its number ends, and mentions share their
  // sentence: the last few numbers are kept.
  char* write_number(char* to, std::uint32_t value) {
    Digits& known = known_[value % known_.size()];
    if (known.value != value || known.size == 0) known = digits_of(value);
    std::memcpy(to, known.bytes.data(), known.bytes.size());
    return to + known.size;
  }

  template <std::size_t size>
  void put(const char (&literal)[size]) {
    done(write(room(size), literal));
  }
  void put(std::string_view text) {
    if (text.size() <= kSize) return done(write(room(text.size()), text));
    flush();
    out_.append(text);
  }
  // In quotes, of what has nothing to escape.
  void quoted(std::string_view text) {
    if (text.size() > kSize - 2) {
      put("\"");
      put(text);
      return put("\"");
    }
    char* to = room(text.size() + 2);
    *to++ = '"';
    to = write(to, text);
    *to++ = '"';
    done(to);
  }
  // Well-formed text.
  void string(std::string_view text);
  // Bytes that may be ill-formed: such a sequence becomes U+FFFD.
  void source(std::string_view bytes);
  // A key and bytes that one record has as the other: they are kept as written. Precondition: the bytes stay what they
  // are as long as this.
  void same_source(const Padded& key, std::string_view bytes) {
    if (same_key_ != &key || same_.data() != bytes.data() || same_.size() != bytes.size())
      return new_source(key, bytes);
    char* const to = room(kSame);
    std::memcpy(to, same_written_.data(), kSame);
    done(to + same_size_);
  }

 private:
  void new_source(const Padded& key, std::string_view bytes);
  // Hands all to the string.
  void flush();

  static constexpr std::size_t kSize = 1024;
  std::string& out_;
  std::array<char, kSize> buffer_;
  char* to_ = buffer_.data();
  std::array<Digits, 8> known_{};
  static constexpr std::size_t kSame = 64;
  const Padded* same_key_ = nullptr;
  std::string_view same_;
  std::array<char, kSame> same_written_;
  std::size_t same_size_ = 0;
};

}  // namespace krnum::detail
