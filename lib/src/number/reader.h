// The grammar of numerals. One Reader serves one call; it appends every reading it passes, shortest first.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "number/atoms.h"
#include "number/figures.h"
#include "number/read.h"

namespace krnum::detail {

// Running text is read as carefully as its neighbours demand; a whole numeral has no neighbours, so that every spacing
// goes.
enum class Context : std::uint8_t { running, whole };

inline bool is_hanja(char32_t c) { return (c >= 0x3400 && c < 0xA000) || c == 0x3007 || c >= 0x20000; }

// Only these magnitudes are so common that a space before them is a slip and not the edge of another word.
inline bool is_common(std::uint32_t magnitude) { return magnitude <= 12; }

class Reader {
 public:
  Reader(const Lexicon& lexicon, std::string_view text, Context context, std::vector<Numeral>& out, std::size_t& steps)
      : lexicon_(lexicon), text_(text), whole_(context == Context::whole), out_(out), steps_(steps) {}

  // Everything that begins at `at`, longest first, positional readings last.
  void read(std::uint32_t at);
  // Likewise, where `figure` has been read already.
  void read(std::uint32_t at, std::optional<Figure> figure) {
    figure_ = std::move(figure);
    figure_at_ = at;
    read(at);
  }

 private:
  // What has been read of a numeral: closed groups, each with its magnitude.
  struct Sum {
    Decimal low, high;
    std::int32_t limit = 1 << 20;  // the power of ten of the last magnitude: what follows stays below
    std::uint32_t groups = 0;
    bool bare = false;  // begins with a magnitude whose 일 was dropped: 만 이천
    bool figures = false, hangul = false, hanja = false;
    bool loose = false, rare = false;
    std::uint32_t syllables = 0;
    std::int32_t scale = 0;  // of the first group, to share
  };
  // The group at work: terms of powers that fall, then units or figures.
  struct Group {
    std::int64_t low = 0, high = 0;
    Decimal figure;
    std::uint32_t terms = 0;  // powers read
    std::int32_t last_power = 4;
    std::int32_t one_term = 0;  // the power of a lone term that has its own digit (2천): a scale to share
    bool units = false;         // nothing but a magnitude can follow
    bool pair = false;          // 이삼십, 수십, 오륙: low and high differ
    bool point = false;         // a figure with a decimal point
    bool spaced = false;        // a space stands before the group

    bool open() const { return terms == 0 && !units; }
  };

  void read_plain(std::uint32_t at);
  bool read_group(Sum& sum, std::uint32_t& at);
  bool read_term(Sum& sum, Group& group, std::uint32_t& at, bool gap);
  bool read_figure_term(Sum& sum, Group& group, std::uint32_t& at, bool gap);
  bool counts_thousands(std::uint32_t at) const;
  bool read_digit_term(Sum& sum, Group& group, std::uint32_t& at, const Atoms& atoms, bool gap);
  bool read_some(Sum& sum, Group& group, std::uint32_t& at, const Atoms& atoms);
  void read_native(const Sum* sum, const Group* group, std::uint32_t at);
  void read_positional(std::uint32_t at);
  void read_fractions(std::size_t first);
  void add_slash(const Decimal& whole, std::uint32_t at);
  void add_fractions(Numeral under, const Decimal* whole);
  // The byte behind 분의 at `end`, or 0.
  bool is_term(std::uint32_t at);
  std::uint32_t after_parts(std::uint32_t end) const;
  bool is_other_word(std::uint32_t number, std::uint32_t point, std::uint32_t end) const;
  void read_points(std::size_t first);

  bool fits(const Sum& sum, const Group& group, std::int32_t power) const;
  void add_units(const Sum& sum, const Group& group, std::uint32_t end);
  Numeral& add(const Sum& sum, std::uint32_t end, const Decimal& low, const Decimal& high);
  void note(Sum& sum, std::uint32_t begin, std::uint32_t end) const;

  Atoms atoms(std::uint32_t at) { return atoms_at(lexicon_, text_, at, steps_); }
  bool starts_with(std::uint32_t at, std::string_view word) const { return text_.substr(at, word.size()) == word; }

  const Lexicon& lexicon_;
  std::string_view text_;
  bool whole_;
  std::vector<Numeral>& out_;
  std::size_t& steps_;
  std::optional<Figure> figure_;  // where reading began
  std::uint32_t figure_at_ = UINT32_MAX;
};

}  // namespace krnum::detail
