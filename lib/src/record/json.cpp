// How texts and records become JSON.
#include <bit>
#include <charconv>

#include "record/json_teller.h"
#include "record/three_bytes.h"
#include "table/lexicon.h"
#include "text/checked.h"

namespace krnum {

void append_json_string(std::string& out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out.push_back('"');
  std::size_t written = 0;  // everything before is in `out`
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) >= 0x80) {
      if (const std::size_t syllables = detail::three_byte_run(text, at); syllables > 0) {
        at += syllables;
        continue;
      }
      const detail::CheckedPoint point = detail::decode_checked(text, at);
      if (!point.well_formed) {
        out.append(text.substr(written, at - written)).append("\xEF\xBF\xBD");
        written = at + point.length;
      }
      at += point.length;
      continue;
    }
    ++at;
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text.substr(written, at - 1 - written)).push_back('\\');
    written = at;
    switch (c) {
      case '\n':
        out.push_back('n');
        break;
      case '\t':
        out.push_back('t');
        break;
      case '\r':
        out.push_back('r');
        break;
      case '"':
      case '\\':
        out.push_back(c);
        break;
      default:
        out.append("u00").push_back(kHex[c >> 4]);
        out.push_back(kHex[c & 15]);
    }
  }
  out.append(text.substr(written)).push_back('"');
}

namespace detail {
namespace {

// Eight bytes at a time.
class Words {
 public:
  // Whether one of the bytes is a control character, a quotation mark or a backslash.
  bool escape() const { return escape_ != 0; }
  bool ascii() const { return (bits_ & kHighs) == 0; }

  explicit Words(std::string_view text) {
    std::uint64_t word = kOnes * ' ';
    if (text.size() < sizeof word) {
      std::array<char, sizeof word> bytes;
      std::memcpy(bytes.data(), &word, sizeof word);
      text.copy(bytes.data(), text.size());  // of nothing too
      std::memcpy(&word, bytes.data(), sizeof word);
      look(word);
      return;
    }
    const char* const last = text.data() + text.size() - sizeof word;
    for (const char* at = text.data(); at < last; at += sizeof word) {
      std::memcpy(&word, at, sizeof word);
      look(word);
    }
    std::memcpy(&word, last, sizeof word);  // some bytes are looked at twice
    look(word);
  }

 private:
  static constexpr std::uint64_t kOnes = 0x0101010101010101;
  static constexpr std::uint64_t kHighs = 0x8080808080808080;

  static std::uint64_t zeros(std::uint64_t x) { return (x - kOnes) & ~x; }
  void look(std::uint64_t word) {
    bits_ |= word;
    escape_ |= (((word - kOnes * 0x20) & ~word) | zeros(word ^ kOnes * '"') | zeros(word ^ kOnes * '\\')) & kHighs;
  }

  std::uint64_t bits_ = 0;
  std::uint64_t escape_ = 0;
};

// Whether ASCII and code points that three_byte_run() knows are all there is.
bool is_surely_well_formed(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t run = static_cast<unsigned char>(bytes[at]) < 0x80 ? 1 : three_byte_run(bytes, at);
    if (run == 0) return false;
    at += run;
  }
  return true;
}

template <RecordType type>
std::span<const Padded> keys() {
  static const std::vector<Padded> made = [] {
    std::vector<Padded> out;
    for (const RecordField& field : fields_of(type)) {
      out.push_back(padded((out.empty() ? "{\"" : ",\"") + std::string(field.name) +
                           (field.form == FieldForm::span ? "\":[" : "\":")));
    }
    return out;
  }();
  return made;
}

template <class T, std::size_t count>
const Padded& name_in_quotes(T value) {
  static const std::array<Padded, count> made = [] {
    std::array<Padded, count> out;
    for (std::size_t i = 0; i < count; ++i) {
      out[i] = padded('"' + std::string(krnum::name_of(static_cast<T>(i))) + '"');
    }
    return out;
  }();
  return made[static_cast<std::size_t>(value)];
}

}  // namespace

const Padded& quoted_name(Kind kind) { return name_in_quotes<Kind, kKinds>(kind); }
const Padded& quoted_name(Bound bound) { return name_in_quotes<Bound, kBounds>(bound); }
const Padded& quoted_name(TokenKind kind) { return name_in_quotes<TokenKind, kTokenKinds>(kind); }

std::span<const Padded> json_keys(RecordType type) {
  switch (type) {
    case RecordType::mention:
      return keys<RecordType::mention>();
    case RecordType::fact:
      return keys<RecordType::fact>();
    case RecordType::token:
      return keys<RecordType::token>();
    case RecordType::change:
      return keys<RecordType::change>();
    case RecordType::unit:
      return keys<RecordType::unit>();
  }
  return {};
}

// Eight digits in the bytes of one number, the first lowest: split into two of four, four of two, eight of one, each by
// multiplications with the inverse of 100 and of 10 that are exact for so few digits.
Digits digits_of(std::uint32_t value) {
  constexpr std::uint32_t kEight = 100'000'000;
  Digits out{.value = value};
  if (value >= kEight || value == 0) {
    char* const begin = out.bytes.data();
    out.size = static_cast<std::uint32_t>(std::to_chars(begin, begin + out.bytes.size(), value).ptr - begin);
    return out;
  }
  std::uint64_t x = value / 10000 | std::uint64_t{value % 10000} << 32;
  const std::uint64_t hundreds = x * 10486 >> 20 & 0x0000007F0000007F;
  x = hundreds | (x - hundreds * 100) << 16;
  const std::uint64_t tens = x * 103 >> 10 & 0x000F000F000F000F;
  x = tens | (x - tens * 10) << 8;
  const int zeros = std::countr_zero(x) & ~7;  // bits of leading zeros
  out.size = 8 - static_cast<std::uint32_t>(zeros / 8);
  x = (x | 0x3030303030303030) >> zeros;
  for (std::size_t i = 0; i < sizeof x; ++i) out.bytes[i] = static_cast<char>(x >> 8 * i);
  return out;
}

void JsonSheet::flush() {
  out_.append(buffer_.data(), static_cast<std::size_t>(to_ - buffer_.data()));
  to_ = buffer_.data();
}

void JsonSheet::string(std::string_view text) {
  if (Words(text).escape()) {
    flush();
    append_json_string(out_, text);
    return;
  }
  quoted(text);
}

void JsonSheet::new_source(const Padded& key, std::string_view bytes) {
  room(kSame);
  char* const from = to_;
  done(write(from, key));
  source(bytes);
  // Not where it went to the string at once.
  if (to_ <= from || static_cast<std::size_t>(to_ - from) > kSame) return;
  same_key_ = &key;
  same_ = bytes;
  same_size_ = static_cast<std::size_t>(to_ - from);
  std::memcpy(same_written_.data(), from, same_size_);
}

void JsonSheet::source(std::string_view bytes) {
  const Words words(bytes);
  if (words.escape() || !(words.ascii() || is_surely_well_formed(bytes))) {
    flush();
    append_json_string(out_, bytes);
    return;
  }
  quoted(bytes);
}

// Nearly all are integers of 32 bits.
void JsonTeller::number(const Exact& value) {
  const auto integer = value.is_decimal() ? value.numerator().to_int64() : std::nullopt;
  if (!integer || *integer < 0) {
    key().quoted(value.to_string());
    return;
  }
  char* to = write(sheet_.room(Padded::kSize + kDigits + 2), *key_++);
  *to++ = '"';
  to = *integer <= UINT32_MAX ? sheet_.write_number(to, static_cast<std::uint32_t>(*integer))
                              : std::to_chars(to, to + kDigits, *integer).ptr;
  *to++ = '"';
  sheet_.done(to);
}

void JsonTeller::value(const Mention& mention) {
  if (mention.amount.form == Amount::Form::none) return null();
  if (const Exact* exact = mention.amount.exact()) return number(*exact);
  const std::optional<std::string> value = value_text(mention);
  text_or_null(value ? std::string_view(*value) : std::string_view());
}

void JsonTeller::unit(const Unit& unit, const Tables& tables) {
  if (unit.none()) return null();
  const std::span<const UnitRow> rows = tables.lexicon().units();
  if (unit.per.none() && unit.over.id < rows.size()) return text_or_null(rows[unit.over.id].code);
  text_or_null(code_of(unit, tables));
}

void JsonTeller::list(const std::vector<std::string_view>& values) {
  key().put("[");
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) sheet_.put(",");
    sheet_.string(values[i]);
  }
  sheet_.put("]");
}

void JsonTeller::phrase(Span span, std::string_view bytes) {
  if (bytes.empty()) return null();
  key().put("{\"text\":");
  sheet_.source(bytes);
  char* to = write(sheet_.room(2 * Padded::kSize + 2 * kDigits), ",\"start\":");
  to = write(sheet_.write_number(to, span.begin), ",\"end\":");
  to = sheet_.write_number(to, span.end);
  *to++ = '}';
  sheet_.done(to);
}

}  // namespace detail
}  // namespace krnum
