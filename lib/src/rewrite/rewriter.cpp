// Wires extraction, the reading of cores and the josa, nothing else.
#include "krnum/rewrite.h"

#include "krnum/extract.h"
#include "krnum/hangul.h"
#include "rewrite/agree.h"
#include "rewrite/codes.h"
#include "rewrite/core.h"
#include "rewrite/figures.h"
#include "rewrite/letters.h"
#include "rewrite/spoken.h"
#include "rewrite/stays.h"
#include "text/fold.h"
#include "token/agreement.h"

namespace krnum {
namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kWideHash = "\uFF03";
constexpr std::uint32_t kGap = 8;         // bytes of a sign with the blanks around it
constexpr std::size_t kLongestCode = 15;  // further runs of figures in one code
constexpr std::uint32_t kTail = 96;       // bytes beside a core in which its josa and the words that decide stand

// The end of at most `most` bytes from `begin`, on a boundary of code points.
std::uint32_t cut(std::string_view text, std::uint32_t begin, std::uint32_t end, std::uint32_t most) {
  if (end - begin <= most) return end;
  end = begin + most;
  while (end > begin && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return end;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

bool has_wide_figures(std::string_view text) {
  for (std::size_t at = text.find("\xEF\xBC"); at != text.npos && at + 2 < text.size();
       at = text.find("\xEF\xBC", at + 1)) {
    const auto last = static_cast<unsigned char>(text[at + 2]);
    if (last >= 0x90 && last <= 0x99) return true;
  }
  return false;
}

// What was said last: where it ends in the text, and its words.
struct Said {
  std::uint32_t end = 0;
  std::string words;
};

// Bare figures: of a code, or of one of several that a hyphen joins (909-808-7070).
bool is_code(const Mention& m, std::string_view text) {
  if ((m.kind != Kind::nominal && m.kind != Kind::number) || !m.unit.none()) return false;
  const std::string_view core = m.core.of(text);
  return detail::after_figures_at(core, 0) == core.size();
}

}  // namespace

struct Rewriter::State {
  RewriteOptions options;
  Tables tables;
  Extractor extractor;
  detail::Readings readings;

  State(RewriteOptions o, Tables t)
      : options(o),
        tables(std::move(t)),
        extractor({.all = o.to == RewriteTo::spoken}, tables),
        readings(tables.lexicon()) {}

  // 3명, 12.5%, 1,234: plain figures, and behind them nothing or one unit. In figures they stay as they are.
  bool is_plain_quantity(std::string_view source) const {
    std::uint32_t at = 0;
    while (at < source.size() && (detail::is_figure_byte(source[at]) || source[at] == ',' || source[at] == '.')) ++at;
    if (at == 0 || at == source.size()) return at > 0;
    bool unit = false, scale = false;
    readings.lexicon().each(source, at, [&](const detail::Match& match) {
      unit = match.end == source.size() && match.find(detail::Role::unit) != nullptr;
      scale = scale || match.find(detail::Role::power) != nullptr || match.find(detail::Role::magnitude) != nullptr;
    });
    return unit && !scale;
  }

  // Is the folded core written as it should be, beyond doubt?
  bool stays(std::string_view clean, Kind kind) const {
    if (options.to == RewriteTo::spoken) return detail::stays_in_words(readings, clean, kind);
    return options.to == RewriteTo::digits && !options.symbols && detail::stays_in_figures(readings, clean, kind);
  }

  // The core written otherwise; empty where it stays.
  std::string rewritten(std::string_view text, const Mention& m, detail::Core& core) const {
    const std::string_view source = m.core.of(text);
    if (options.to == RewriteTo::digits && !options.symbols && is_plain_quantity(source)) return {};
    const detail::Folded folded = detail::fold(source);
    if (stays(folded.clean(), m.kind) && !has_wide_figures(source)) return {};
    detail::read_core(readings, folded.clean(), m, core);
    core.before = text.substr(0, m.core.begin);
    if (core.before.size() > kTail) core.before.remove_prefix(core.before.size() - kTail);
    core.after = text.substr(m.core.end, kTail);
    std::string out;
    if (options.to == RewriteTo::spoken) {
      detail::speak(readings, core, out);
    } else {
      detail::write_figures(readings, core, m, {options.to == RewriteTo::mixed, options.symbols}, out);
    }
    if (out == source || (out == folded.clean() && !has_wide_figures(source))) return {};
    return out;
  }

  // How / between two values of the mention's unit is said; null: not at all.
  const detail::Reading* slash_of(const Mention& m) const {
    const std::uint32_t id = m.unit.over.id;
    const auto& units = readings.lexicon().units();
    return id < units.size() ? readings.find(units[id].code, "slash") : nullptr;
  }

  // 3 × 4, № 3: a sign before the number is said with it.
  void say_signs(std::string_view text, const Said& before, const Mention& m, Span& span, std::string& out) const {
    const std::string_view gap = text.substr(before.end, span.begin - before.end);
    const std::string_view sign = trimmed(gap);
    if (before.end > 0 && gap.size() <= kGap) {
      // 130/85mmHg
      if (const detail::Reading* slash = sign == "/" ? slash_of(m) : nullptr; slash != nullptr) {
        out.insert(0, std::string(slash->spoken) + " ");
        span.begin = before.end;
        return;
      }
      const bool hyphen = sign == "-";
      const bool range = detail::is_range_sign(sign);
      const detail::Reading* between = sign.empty() ? nullptr
                                                    : readings.find(hyphen  ? kMinus
                                                                    : range ? "~"
                                                                            : sign,
                                                                    "between");
      const bool sum = text.substr(m.core.end, kGap).find('=') != std::string_view::npos;
      if (between != nullptr && (!hyphen || sum)) {
        const bool topic = between->spoken.find('/') != between->spoken.npos;
        if (between->spoken.starts_with('-')) {
          out.insert(0, std::string(between->spoken.substr(1)) + " ");
          span.begin = before.end;
          return;
        }
        out.insert(0, (topic ? josa(before.words, between->spoken) : " " + std::string(between->spoken)) + " ");
        span.begin = before.end;
        return;
      }
    }
    const detail::Reading* word = nullptr;
    std::uint32_t begin = span.begin;
    for (std::uint32_t blanks = 0; blanks < 2 && begin > before.end && word == nullptr; ++blanks) {
      const bool hash = blanks == 0 && text[begin - 1] == '#';  // '# 3장' is a heading
      word = hash ? readings.find(kWideHash, "before") : readings.longest_before(text.substr(0, begin), "before");
      if (word != nullptr) begin -= hash ? 1 : static_cast<std::uint32_t>(word->written.size());
      if (word == nullptr && text[begin - 1] == ' ') --begin;
    }
    if (word == nullptr || begin < before.end) return;
    // A word of its own: Casino. 1 is none.
    if (begin > 0 && detail::is_word_byte(text[begin - 1])) return;
    out.insert(0, std::string(word->spoken) + " ");
    span.begin = begin;
  }

  // In figures a numeral sounds as it did, unless a native one became a figure.
  // $150만 is read with the currency behind it.
  bool may_disagree(std::string_view was, std::string_view now, const Mention& m) const {
    if (options.to == RewriteTo::spoken) return true;
    if (options.symbols || m.kind == Kind::money) return false;
    return final_sound(was) != final_sound(now);
  }

  // False where no josa stands, as behind most numbers: a blank or a mark begins none but 은(는) and the like.
  bool may_begin_josa(std::string_view tail) const {
    constexpr std::uint32_t kJosa = detail::role_bit(detail::Role::josa) | detail::role_bit(detail::Role::copula);
    if (tail.empty()) return false;
    return static_cast<unsigned char>(tail.front()) >= 0x80 || tail.front() == '(' ||
           readings.lexicon().may_begin(tail, 0, kJosa);
  }

  void append_josa(std::string_view text, std::uint32_t limit, const Mention& m, Span& span, std::string& out) const {
    if (!may_begin_josa(text.substr(span.end)) || !may_disagree(span.of(text), out, m)) return;
    const std::uint32_t end = cut(text, span.end, limit, kTail);
    const detail::Folded tail = detail::fold(text.substr(span.end, end - span.end));
    const auto change = detail::agree_josa(readings.lexicon(), out, tail.clean());
    if (!change) return;
    out += change->form;
    span.end += tail.original(Span{0, change->length}).end;
  }
};

std::optional<RewriteTo> rewrite_to_named(std::string_view name) {
  for (const RewriteTo to : {RewriteTo::digits, RewriteTo::mixed, RewriteTo::spoken}) {
    if (name_of(to) == name) return to;
  }
  return std::nullopt;
}

std::string_view name_of(RewriteTo to) {
  switch (to) {
    case RewriteTo::digits:
      return "digits";
    case RewriteTo::mixed:
      return "mixed";
    case RewriteTo::spoken:
      return "spoken";
  }
  return {};
}

Rewriter::Rewriter(RewriteOptions options, Tables tables)
    : state_(std::make_unique<const State>(options, std::move(tables))) {}
Rewriter::~Rewriter() = default;
Rewriter::Rewriter(Rewriter&&) noexcept = default;
Rewriter& Rewriter::operator=(Rewriter&&) noexcept = default;

void Rewriter::rewrite(std::string_view text, const std::optional<Reference>& reference, const Visit& visit) const {
  const Extraction found = state_->extractor.extract(text, reference);
  const std::vector<Mention>& mentions = found.mentions;
  detail::Core core;
  Said before;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    if (m.core.begin < before.end) continue;  // in a name that was said
    Span span = m.core;
    std::string out;
    std::size_t last = i;
    if (state_->options.to == RewriteTo::spoken) {
      std::uint32_t figure = m.core.begin;
      while (figure < m.core.end && !detail::is_figure_byte(text[figure])) ++figure;
      if (figure < m.core.end) {
        const auto name = state_->readings.name_at(text, before.end, figure);
        if (name.reading != nullptr) {
          span = name.span;
          out = name.reading->spoken;
        }
      }
    }
    while (last + 1 < mentions.size() && mentions[last + 1].core.begin < span.end) ++last;
    if (state_->options.to == RewriteTo::spoken && out.empty() && is_code(m, text)) {
      if (m.kind == Kind::nominal && detail::in_web_address(text, span.begin)) continue;
      while (last + 1 < mentions.size() && last - i < kLongestCode && is_code(mentions[last + 1], text) &&
             mentions[last + 1].core.begin == mentions[last].core.end + 1 &&
             detail::joins_codes(text[mentions[last].core.end])) {
        ++last;
      }
      if (last > i) {
        span.end = mentions[last].core.end;
        out = detail::say_codes(span.of(text));
        if (out.empty()) {
          last = i;
          span = m.core;
        }
      }
    }
    if (out.empty()) out = state_->rewritten(text, m, core);
    if (out.empty()) continue;
    const std::uint32_t limit =
        last + 1 < mentions.size() ? mentions[last + 1].core.begin : static_cast<std::uint32_t>(text.size());
    if (state_->options.to == RewriteTo::spoken && span == m.core) state_->say_signs(text, before, m, span, out);
    state_->append_josa(text, limit, m, span, out);
    before = {span.end, out};
    visit({span, out, m});
    i = last;
  }
}

std::string Rewriter::rewrite(std::string_view text, const std::optional<Reference>& reference) const {
  std::string out;
  out.reserve(text.size());
  std::uint32_t copied = 0;
  rewrite(text, reference, [&](const Replacement& r) {
    out.append(text.substr(copied, r.span.begin - copied)).append(r.text);
    copied = r.span.end;
  });
  return out.append(text.substr(copied));
}

}  // namespace krnum
