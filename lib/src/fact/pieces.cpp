#include "fact/pieces.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F;
}
constexpr bool is_open(char32_t c) {
  return c == U'(' || c == U'[' || c == U'〈' || c == U'《' || c == U'「' || c == U'【';
}
constexpr bool is_close(char32_t c) {
  return c == U')' || c == U']' || c == U'〉' || c == U'》' || c == U'」' || c == U'】';
}
constexpr bool is_double(char32_t c) { return c == U'"' || c == U'“' || c == U'”'; }
constexpr bool is_single(char32_t c) { return c == U'\'' || c == U'‘' || c == U'’'; }
constexpr bool is_comma(char32_t c) {
  return c == U',' || c == U';' || c == U':' || c == U'…' || c == U'—' || c == U'→';
}
constexpr bool is_stop(char32_t c) {
  return c == U'.' || c == U'?' || c == U'!' || c == U'~' || c == U'■' || c == U'▲' || c == U'▼' || c == U'△';
}

// Does a character of U+A000 to U+DFFF begin so, where no mark is?
constexpr bool is_hangul_lead(char c) {
  return static_cast<unsigned char>(c) >= 0xEA && static_cast<unsigned char>(c) <= 0xED;
}

// Does the word end before the character?
constexpr bool ends_word(char32_t c) {
  return is_blank(c) || is_open(c) || is_close(c) || is_double(c) || is_single(c) || is_comma(c);
}

// By the first byte of a character that ends no word: its length. 0: the character must be asked.
constexpr std::array<std::uint8_t, 256> kInsideWord = [] {
  std::array<std::uint8_t, 256> out{};
  for (std::size_t lead = 0; lead < out.size(); ++lead) {
    const bool asked =
        lead < 0x80 ? ends_word(static_cast<char32_t>(lead)) : lead == 0xC2 || lead == 0xE2 || lead == 0xE3;
    out[lead] = static_cast<std::uint8_t>(asked ? 0 : lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
  }
  return out;
}();

// What follows a quotation that was said: "…"고, "…"라며.
constexpr std::array<std::string_view, 14> kSaid{"고",     "라고",     "이라고", "며",   "라며",   "이라며", "면서",
                                                 "라면서", "이라면서", "는",     "라는", "이라는", "다고",   "하고"};

struct Splitter {
  const LinkWords& words;
  std::string_view text;
  Span sentence;
  std::span<const Placed> mentions;
  std::uint32_t first;
  std::vector<ClausePiece>& out;

  std::size_t next = 0;  // mention
  std::uint32_t at = 0;
  std::uint8_t depth = 0, speech = 0, speeches = 0;
  std::uint32_t speech_end = 0;
  std::uint32_t dull = 0;  // quotation marks before here say nothing
  bool glued = false;

  ClausePiece make(ClausePiece::Form form, Span span) {
    ClausePiece p;
    p.form = form;
    p.glued = glued;
    p.bracket = depth;
    p.speech = speech;
    p.stem = p.whole = span;
    return p;
  }

  void push(ClausePiece p) {
    out.push_back(p);
    glued = true;
  }

  // The end of the word at `from`: what stops it is white space, a mark, or a mention.
  std::uint32_t word_end(std::uint32_t from) const {
    const std::uint32_t limit =
        next < mentions.size() ? std::min(mentions[next].core.begin, sentence.end) : sentence.end;
    std::uint32_t end = from;
    while (end < limit) {
      if (const std::uint8_t length = kInsideWord[static_cast<unsigned char>(text[end])]; length != 0) {
        end += length;
        continue;
      }
      const CodePoint c = decode(text, end);
      if (ends_word(c.value)) break;
      end += c.length;
    }
    end = std::min(end, limit);
    while (end > from) {  // the full stop at the end
      if (end - from >= 3 && is_hangul_lead(text[end - 3])) break;
      const CodePoint c = decode_before(text, end);
      if (!is_stop(c.value)) break;
      end -= c.length;
    }
    return end;
  }

  Span span_of(std::uint32_t begin, std::uint32_t end) const { return {begin, end}; }

  // Are the first `n` bytes a word that joins the number before it?
  bool begins_bound(std::string_view word, std::uint32_t n) const {
    const bool whole = n == word.size() || (n < word.size() && (static_cast<unsigned char>(word[n]) & 0xC0) != 0x80);
    return whole && words.roles(word.substr(0, n)).has(Link::bound);
  }

  // Josa, ending or bound words that are written onto what closed before: )이, '은, 3명이.
  bool take_tail(ClausePiece& host, std::uint32_t end) {
    std::string_view tail = text.substr(at, end - at);
    if (tail.empty()) return false;
    std::uint32_t used = 0;
    for (int i = 0; i < 3 && !tail.empty(); ++i) {  // 5만원씩을, 30명가량이
      if ((words.roles(tail) & kJosaLinks).any()) break;
      bool cut = false;
      for (std::uint32_t n = 9; n >= 3 && !cut; n -= 3) {
        if (begins_bound(tail, n)) {
          tail.remove_prefix(n);
          used += n;
          cut = true;
        }
      }
      if (!cut) break;
    }
    if (tail.empty()) {
      host.whole.end = at + used;
      at = end;
      return true;
    }
    const Roles roles = words.roles(tail);
    if ((roles & kJosaLinks).any()) {
      const WordForm form = read_word(words, tail);
      host.josa = form.josa;
      if (form.josa == Josa::none) {
        for (int i = 0; i < 15; ++i) {
          if (roles.has(static_cast<Link>(i))) {
            host.josa = static_cast<Josa>(i + 1);
            break;
          }
        }
      }
    } else if (const Ending e = copula(tail); e != Ending::none) {
      host.josa = Josa::copula;
      host.ending = e;
    } else {
      const WordForm form = read_word(words, tail);
      if (form.josa == Josa::none || form.stem > 6) return false;
      host.josa = form.josa;  // 에서부터는
    }
    host.whole.end = end;
    at = end;
    return true;
  }

  // 이다, 였던, 인데 …
  static Ending copula(std::string_view tail) {
    constexpr std::array<std::string_view, 14> kFinal{"이다",       "다",       "입니다", "이었다", "였다",
                                                      "이었습니다", "였습니다", "이에요", "예요",   "이죠",
                                                      "죠",         "이었죠",   "란다",   "이란다"};
    constexpr std::array<std::string_view, 10> kAdnominal{"인", "이던",   "던",   "였던",    "이었던",
                                                          "일", "이라는", "라는", "나 되는", "짜리인"};
    constexpr std::array<std::string_view, 8> kQuote{"이라고",   "라고",   "이라며", "라며",
                                                     "이라면서", "라면서", "였다고", "이었다고"};
    const auto is = [&](const auto& list) { return std::find(list.begin(), list.end(), tail) != list.end(); };
    if (is(kFinal)) return Ending::final;
    if (is(kAdnominal)) return Ending::adnominal;
    if (is(kQuote)) return Ending::quote;
    constexpr std::array<std::string_view, 38> kConnective{
        "이니",     "니",     "이니까", "니까",     "이므로", "므로",     "이라면", "라면",     "이었으니", "였으니",
        "이었더니", "였더니", "이고",   "고",       "이며",   "며",       "인데",   "ㄴ데",     "이지만",   "지만",
        "이었고",   "였고",   "였으며", "이었으며", "였는데", "이었는데", "였지만", "이었지만", "였으나",   "이었으나",
        "이라",     "라",     "이어서", "여서",     "이자",   "이면",     "면",     "이었기"};
    return is(kConnective) ? Ending::connective : Ending::none;
  }

  void mention() {
    const Placed& m = mentions[next];
    ClausePiece p = make(ClausePiece::Form::mention, m.core);
    p.bare_end = m.core.end;
    p.mention = first + static_cast<std::uint32_t>(next);
    ++next;
    at = m.core.end;
    const std::uint32_t end = word_end(at);
    const std::uint32_t before = at;
    if (end > at && !take_tail(p, end)) at = before;
    push(p);
  }

  void word() {
    const std::uint32_t end = word_end(at);
    if (end == at) {  // a stray mark
      at += decode(text, at).length;
      glued = false;
      return;
    }
    if (const std::string_view mark = text.substr(at, end - at); mark == "·" || mark == "/" || mark == "-") {
      push(make(ClausePiece::Form::comma, span_of(at, end)));
      at = end;
      return;
    }
    const bool after_close =
        glued && !out.empty() && (out.back().form == ClausePiece::Form::close || out.back().quoted);
    if (after_close) {
      // The host of what closed: the piece before the bracket opened, or the quoted name itself.
      std::size_t host = out.size() - 1;
      while (host > 0 && (out[host].form == ClausePiece::Form::close || out[host].form == ClausePiece::Form::open ||
                          out[host].bracket > depth)) {
        --host;
      }
      const std::uint32_t before = at;
      if (out[host].speech == speech && take_tail(out[host], end)) return;
      at = before;
    }
    const std::string_view w = text.substr(at, end - at);
    // 안팎이, 이상을: the number before hands over its josa.
    if (!out.empty() && out.back().form == ClausePiece::Form::mention && out.back().josa == Josa::none &&
        !glued_gap()) {
      const WordForm form = read_word(words, w);
      if (words.roles(w.substr(0, form.stem)).has(Link::bound) && !form.verb) {
        out.back().josa = form.josa;
        out.back().bare_end = at + form.stem;
        out.back().whole.end = end;
        at = end;
        return;
      }
      for (std::uint32_t n = 9; n >= 6; n -= 3) {  // 수준인, 정도다
        if (n >= w.size() || !begins_bound(w, n)) continue;
        if (const Ending e = copula(w.substr(n)); e != Ending::none) {
          out.back().josa = Josa::copula;
          out.back().ending = e;
          out.back().whole.end = end;
          at = end;
          return;
        }
      }
    }
    const WordForm form = read_word(words, w);
    // 버티지 못했다: what is denied is a verb, and no change.
    if (!out.empty() && (out.back().form == ClausePiece::Form::noun || out.back().form == ClausePiece::Form::verb) &&
        out.back().josa == Josa::none && (w.starts_with("못") || w.starts_with("않") || w.starts_with("말"))) {
      const std::string_view denied = out.back().whole.of(text);
      if (denied.ends_with("지") || denied.ends_with("지는") || denied.ends_with("지도")) {
        out.back().form = ClausePiece::Form::verb;
        out.back().ending = Ending::none;
        out.back().denied = true;
      }
    }
    ClausePiece p = make(ClausePiece::Form::noun, span_of(at, end));
    p.roles = form.roles;
    if (form.verb) {
      p.form = ClausePiece::Form::verb;
      p.ending = form.ending;
    } else if (form.roles.has(Link::adverb) && form.stem == w.size() && !narrows(w, end)) {
      p.form = ClausePiece::Form::adverb;
    } else {
      p.josa = form.josa;
      p.ending = form.ending;
      p.stem.end = at + form.stem;
    }
    at = end;
    push(p);
  }

  // 최대 진도, 평균 타수: before a noun these words belong to it, before a number they do not.
  bool narrows(std::string_view w, std::uint32_t end) const {
    constexpr std::array<std::string_view, 7> kNarrowing{"최대", "최소", "최고", "최저", "평균", "누적", "총"};
    if (std::find(kNarrowing.begin(), kNarrowing.end(), w) == kNarrowing.end()) return false;
    while (end < sentence.end && text[end] == ' ') ++end;
    return (next >= mentions.size() || mentions[next].core.begin > end) && is_hangul_syllable(decode(text, end).value);
  }

  // A comma or a bracket stands between.
  bool glued_gap() const { return out.back().form == ClausePiece::Form::comma; }

  static bool ends_as_sentence(std::string_view inside) {
    if (inside.find(' ') == inside.npos) return false;
    for (const std::string_view end : {"다", "자", "라", "요", "까", "냐", "지"}) {
      if (inside.ends_with(end)) return true;
    }
    return false;
  }

  void quote(CodePoint mark) {
    const std::uint32_t begin = at + mark.length;
    std::uint32_t end = begin;
    bool holds = false;
    std::size_t m = next;
    while (end < sentence.end) {
      const CodePoint c = decode(text, end);
      if ((is_double(mark.value) && is_double(c.value)) || (is_single(mark.value) && is_single(c.value))) break;
      end += c.length;
    }
    while (m < mentions.size() && mentions[m].core.begin < end) ++m;
    holds = m > next;
    glued = false;
    if (end >= sentence.end) {  // never closed
      at = begin;
      return;
    }
    const std::uint32_t after = end + decode(text, end).length;
    std::uint32_t tail_end = after;
    while (tail_end < sentence.end && is_hangul_syllable(decode(text, tail_end).value)) tail_end += 3;
    const std::string_view tail = text.substr(after, tail_end - after);
    bool said = std::find(kSaid.begin(), kSaid.end(), tail) != kSaid.end();
    // 'NAME'는: a name is no speech, unless it ends as a sentence does.
    const std::string_view inside = text.substr(begin, end - begin);
    if (tail == "는" && (is_single(mark.value) || !holds)) said = said && ends_as_sentence(inside);
    if (said && speeches < 255) {
      // 채도하는 "…": what stands before a speech leans on nothing.
      if (!out.empty() && out.back().form == ClausePiece::Form::verb && out.back().ending == Ending::adnominal &&
          out.back().whole.of(text).ends_with("는") && out.back().whole.size() > 6) {
        ClausePiece& topic = out.back();
        topic.form = ClausePiece::Form::noun;
        topic.josa = Josa::topic;
        topic.ending = Ending::none;
        topic.stem.end = topic.whole.end - 3;
      }
      speech = ++speeches;
      speech_end = end;
      at = begin;
      return;
    }
    if (holds) {  // marks around numbers say nothing
      at = begin;
      dull = after;
      return;
    }
    ClausePiece p = make(ClausePiece::Form::noun, span_of(begin, end));
    p.quoted = true;
    p.roles = words.roles(text.substr(begin, end - begin));
    p.whole = {at, after};
    at = after;
    push(p);
  }

  void run() {
    at = sentence.begin;
    while (at < sentence.end) {
      if (next < mentions.size() && mentions[next].core.begin <= at) {
        if (mentions[next].core.end <= at) {
          ++next;
          continue;
        }
        mention();
        continue;
      }
      if (kInsideWord[static_cast<unsigned char>(text[at])] != 0) {
        word();
        continue;
      }
      if (text[at] == ' ') {
        ++at;
        glued = false;
        continue;
      }
      const CodePoint c = decode(text, at);
      if (is_blank(c.value)) {
        at += c.length;
        glued = false;
      } else if (is_open(c.value) && depth < 8) {
        ++depth;
        push(make(ClausePiece::Form::open, span_of(at, at + c.length)));
        glued = false;
        at += c.length;
      } else if (is_close(c.value)) {
        ClausePiece p = make(ClausePiece::Form::close, span_of(at, at + c.length));
        if (depth > 0) --depth;
        at += c.length;
        push(p);
      } else if (is_double(c.value) || is_single(c.value)) {
        if (speech != 0 && at >= speech_end) {
          speech = 0;
          at += c.length;
          glued = false;
          // "…"라고: the tail belongs to the quotation.
          std::uint32_t end = at;
          while (end < sentence.end && is_hangul_syllable(decode(text, end).value)) end += 3;
          ClausePiece p = make(ClausePiece::Form::verb, span_of(at, end));
          p.ending = Ending::quote;
          at = end;
          push(p);
        } else if (at < dull) {
          at += c.length;
        } else {
          quote(c);
        }
      } else if (is_comma(c.value)) {
        push(make(ClausePiece::Form::comma, span_of(at, at + c.length)));
        at += c.length;
      } else {
        word();
      }
    }
  }
};

}  // namespace

void split_pieces(const LinkWords& words, std::string_view text, Span sentence, std::span<const Placed> mentions,
                  std::uint32_t first, std::vector<ClausePiece>& out) {
  Splitter{words, text, sentence, mentions, first, out}.run();
}

}  // namespace krnum::detail
