// Running text with its numbers written another way: in figures, in newspaper style, or as they are read aloud.
//
//   const krnum::Rewriter spoken({.to = krnum::RewriteTo::spoken});   // built once, shared between threads
//   spoken.rewrite("사과 3개를 2,500원에 샀다.");                       // 사과 세 개를 이천오백 원에 샀다.
//
//   std::string marked;                                               // or build an output of your own
//   std::size_t copied = 0;
//   spoken.rewrite(text, {}, [&](const krnum::Replacement& r) {
//     marked.append(text, copied, r.span.begin - copied).append("<").append(r.text).append(">");
//     copied = r.span.end;
//   });
//   marked.append(text, copied);                                      // 사과 <세 개>를 <이천오백 원>에 샀다.
//
// Only mentions change, with the josa that follows where it no longer agrees; every other byte stays, ill-formed ones
// too, so text without a numeral comes back as it was. Rewriting twice is rewriting once. What a number is comes from
// the mention's kind (5번 출구 is 오 번, 5번 읽다 다섯 번); how it is read comes from the tables: the numerals of a
// counter, the names of units, and the section `readings`, in which a user's own rows override ours.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "krnum/mention.h"
#include "krnum/tables.h"
#include "krnum/time.h"

namespace krnum {

enum class RewriteTo : std::uint8_t {
  digits,  // 세 명 as 3명, 이억 오천만 원 as 250000000원, 삼분의 일 as 3분의 1; the unit stays as it is written
  mixed,   // newspaper style: 2억5천만 and 이억 오천만 as 2억5000만; years, phones and nominal numbers stay
  spoken,  // read aloud in Hangul: 3명 as 세 명, 14:30 as 십사 시 삼십 분, 2~3명 as 두세 명
};

// The command line's spelling: digits, mixed, spoken.
KRNUM_API std::optional<RewriteTo> rewrite_to_named(std::string_view name);
KRNUM_API std::string_view name_of(RewriteTo to);

struct RewriteOptions {
  RewriteTo to = RewriteTo::digits;
  bool symbols = false;  // digits and mixed: units as signs too, ₩ % km (오천 원 as ₩5000)
};

// One place of the text that is written otherwise. Borrowed for the call that is given it: copy what is to outlive it.
//
//   2/3은 남았다.          span 2/3은, text 삼분의 이는: the josa no longer agreed
//   ─────                  3 × 4: the second span holds the sign, since it is said (곱하기 사)
struct Replacement {
  Span span;               // bytes of the original; never empty
  std::string_view text;   // what stands there instead; never what stood there
  const Mention& mention;  // the mention that is rewritten; of several in one span (909-808-7070, 1+1 행사) the first
};

// Immutable: build once, share freely.
class KRNUM_API Rewriter {
 public:
  explicit Rewriter(RewriteOptions options = {}, Tables tables = Tables::built_in());
  ~Rewriter();
  Rewriter(Rewriter&&) noexcept;
  Rewriter& operator=(Rewriter&&) noexcept;

  // Calls visit for every replacement, in text order; spans are disjoint and fall on code points. The reference date
  // resolves the mentions' times, as in Extractor. No errors: any bytes are text, and ill-formed ones stay. Linear in
  // the text. Precondition: text.size() < 4 GiB.
  using Visit = std::function<void(const Replacement& replacement)>;
  void rewrite(std::string_view text, const std::optional<Reference>& reference, const Visit& visit) const;

  // The whole text with the changes made.
  std::string rewrite(std::string_view text, const std::optional<Reference>& reference = {}) const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace krnum
