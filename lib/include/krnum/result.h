// What a fallible function of krnum returns: a value, or an error with its place in the caller's input.
//
//   krnum::Result<krnum::Decimal> d = krnum::Decimal::parse("12.5");
//   if (!d) return krnum::describe(d.error());
//   use(*d);
//
// Library code neither throws (but std::bad_alloc) nor prints.
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#if defined(KRNUM_STATIC_DEFINE) || !defined(__GNUC__)
#define KRNUM_API
#else
#define KRNUM_API __attribute__((visibility("default")))
#endif

namespace krnum {

// A half-open range of bytes [begin, end) of the caller's text. A document is below 4 GiB.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  friend constexpr bool operator==(Span, Span) = default;
};

// Each code is something the caller can act on; its sentence is in lib/src/base/error.cpp.
enum class ErrorCode : std::uint8_t {
  empty_input,
  not_a_number,
  trailing_text,
  magnitude_order,
  bad_grouping,
  exponent_too_large,
  not_sayable,
  unknown_unit,
  incompatible_units,
  ill_formed_text,
  unknown_encoding,
  document_too_large,
  table_unknown_section,
  table_column_count,
  table_duplicate_key,
  table_bad_value,
  table_not_normalized,
  table_stray_space,
  table_unsorted,
  bad_date,
  bad_record,
  missing_text,
  bad_condition,
  condition_operator,
  condition_value,
  condition_end,
  condition_pattern,
};

// What went wrong and where: bytes of the text that the function was given.
struct Error {
  ErrorCode code{};
  Span span{};

  friend constexpr bool operator==(const Error&, const Error&) = default;
};

// One sentence in lower case without a full stop, for a message such as "FILE:LINE: …".
KRNUM_API std::string describe(const Error& error);

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, error) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(value()); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const {
    assert(!*this);
    return *std::get_if<1>(&state_);
  }

 private:
  T& value() {
    assert(*this);
    return *std::get_if<0>(&state_);
  }
  const T& value() const {
    assert(*this);
    return *std::get_if<0>(&state_);
  }

  std::variant<T, Error> state_;
};

}  // namespace krnum
