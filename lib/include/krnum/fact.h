// A fact: what a number measures, and of whom.
//
//   const krnum::Linker linker;                                        // built once, shared between threads
//   const krnum::Extraction found = extractor.extract(text);
//   for (const krnum::Fact& f : linker.link(text, found.mentions))
//     std::cout << f.subject.of(text) << ' ' << f.attribute.of(text) << ' ' << found.mentions[f.mention].core.of(text);
//
// "한빛전자의 2분기 매출은 전년 동기 대비 12% 늘어난 3조 2000억원으로 집계됐다."
//
//   mention       subject   attribute  change  when     basis
//   12%           한빛전자  매출       up      XXXX-Q2  전년 동기 대비
//   3조 2000억원  한빛전자  매출       none    XXXX-Q2  -
//
// Links are read off the grammar of Korean clauses: topics and subjects, possessive chains, adnominal clauses, lists
// and parallel clauses, quotations, the running topic. Where several phrases could be meant, what speaks for each is
// weighed (lib/data/link_cues.tsv). What the text does not say stays empty: a wrong link is worse than none.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "krnum/mention.h"
#include "krnum/tables.h"

namespace krnum {

// Where a number went: 늘었다 and ▲, 줄었다 and ▼, 동결했다.
enum class Change : std::uint8_t { none, up, down, flat };
inline constexpr int kChanges = 4;

// The spelling in records (none is null there, and has no name), and back.
KRNUM_API std::string_view name_of(Change change);
KRNUM_API std::optional<Change> change_named(std::string_view name);

// Spans are bytes of the original text, without josa; an empty span says nothing. A span may stand before or after the
// mention, and a subject that was carried in an earlier sentence.
struct Fact {
  static constexpr std::uint32_t kNoTime = 0xFFFFFFFF;

  std::uint32_t mention = 0;  // index of the mention
  Span subject{};             // the entity: 한빛전자
  Span attribute{};           // the property: 매출
  Change change =
      Change::none;  // on the amount of change (12% 늘어난), or on a level that stands alone (3조원으로 늘었다)
  std::uint32_t when = kNoTime;  // index of the calendar mention whose `time` dates the fact
  Span basis{};                  // what it is compared with: 전년 동기 대비, 경쟁사
  Span source{};                 // who says so: 기상청, 염동하 사장

  friend constexpr bool operator==(const Fact&, const Fact&) = default;
};

// Whether a mention of this kind gives a fact: all but calendar, phone and nominal ones.
KRNUM_API bool is_measured(Kind kind);

// Immutable: build once, share freely.
class KRNUM_API Linker {
 public:
  // A subject is carried over at most so many sentences that neither name it nor measure anything of it.
  static constexpr std::uint32_t kCarriedSentences = 12;

  explicit Linker(const Tables& tables = Tables::built_in());
  ~Linker();
  Linker(Linker&&) noexcept;
  Linker& operator=(Linker&&) noexcept;

  // One fact for each mention that is measured, in text order. `mentions` are those of `text`, in text order and
  // disjoint, as the extractor gives them; hand-made ones will do. Linear in the text: look-around is capped.
  std::vector<Fact> link(std::string_view text, std::span<const Mention> mentions) const;
  // The same into a reused result.
  void link(std::string_view text, std::span<const Mention> mentions, std::vector<Fact>& out) const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

}  // namespace krnum
