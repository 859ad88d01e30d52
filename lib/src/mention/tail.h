// What follows a core in the same run of Hangul: suffixes, bound words, josa and endings, or the rest of some other
// word.
#pragma once

#include <cstdint>
#include <string_view>

#include "table/lexicon.h"

namespace krnum::detail {

// Whether the Hangul run goes on from `at` with nothing but suffixes, josa and endings, or ends there. A josa must
// agree with the final consonant before it. After a spelled numeral most suffixes of one syllable (생 산 용 자 …) would
// make a number of many a word, so they count after figures only. Cost: bounded by the depth of a chain.
bool closes_run(const Lexicon& lexicon, std::string_view text, std::uint32_t at, bool spelled = false);

// The same with josa, 쯤 and 이다 only: 그 해에, 그 해였다, but not 그 해고.
bool closes_with_josa(const Lexicon& lexicon, std::string_view text, std::uint32_t at);

// 두번봤다, 하나도없다, 백만조금넘게: whether a verb or adverb of sloppy spacing is written onto a quantity that ends
// at `at`, a josa between them or not.
bool runs_on(std::string_view text, std::uint32_t at);

// Where a counted noun that begins at `at` ends, so that josa close the run; 0 where none does. The noun has at least
// `least` syllables.
std::uint32_t noun_end(const Lexicon& lexicon, std::string_view text, std::uint32_t at, std::uint32_t least);

}  // namespace krnum::detail
