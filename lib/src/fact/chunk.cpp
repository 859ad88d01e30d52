#include "fact/chunk.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace krnum::detail {
namespace {

constexpr bool is_calendar(Kind kind) {
  return kind == Kind::date || kind == Kind::time || kind == Kind::duration || kind == Kind::frequency;
}

struct Joiner {
  const LinkWords& words;
  std::string_view text;
  std::span<const ClausePiece> pieces;
  std::span<const Placed> mentions;  // of the document
  std::vector<Chunk>& out;

  std::size_t begin = 0;              // where this sentence's chunks begin in `out`
  std::uint32_t host = Chunk::kNone;  // of the bracket that is open

  bool open = false;
  Chunk phrase;
  std::uint32_t pointer = 0;  // the byte after a pointing word, 이 회사

  void close() {
    if (!open) return;
    open = false;
    if (phrase.owner.size() != 0) phrase.text.begin = phrase.owner.begin;
    const std::string_view last = phrase.last.of(text);
    phrase.traits = words.traits(last);
    phrase.attribute = !phrase.quoted && phrase.traits.property;
    // 연령별로는: by what it is counted, not what is.
    const bool sorted = last.size() >= 9 && last.ends_with("별") && !phrase.quoted;
    phrase.light = (phrase.roles.has(Link::light) && !phrase.quoted) || sorted;
    if (!phrase.attribute) phrase.direction = phrase.traits.direction;
    // 예상 by itself
    if (phrase.light && phrase.josa == Josa::none && phrase.text == phrase.last) return;
    out.push_back(phrase);
  }

  void noun(const ClausePiece& p, bool pointed, std::uint32_t lead) {
    const bool narrows = p.roles.has(Link::modifier);                                 // 예상 강수량, 최대 진도
    if (p.roles.has(Link::light) && !narrows && p.josa == Josa::none && !p.quoted) {  // 때, 가운데: joins nothing
      close();
      return;
    }
    if (open && (phrase.speech != p.speech || phrase.bracket != p.bracket)) close();
    if (!open) {
      open = true;
      phrase = Chunk{};
      phrase.speech = p.speech;
      phrase.bracket = p.bracket;
      phrase.host = p.bracket > 0 ? host : Chunk::kNone;
      phrase.text = phrase.head = p.stem;
      phrase.lead = lead;
      phrase.pointed = pointed;
    } else if (phrase.josa == Josa::of) {
      phrase.owner = phrase.text;
      phrase.head = p.stem;
      phrase.quoted = false;
    }
    phrase.head.end = p.stem.end;
    phrase.text.end = p.stem.end;
    phrase.last = p.stem;
    phrase.roles = p.roles;
    phrase.quoted = p.quoted;
    phrase.josa = p.josa;
    phrase.ending = p.ending;
    const bool goes_on = p.josa == Josa::none || p.josa == Josa::of || p.josa == Josa::with;
    if (!goes_on) close();
  }

  void verb(const ClausePiece& p, std::string_view w) {
    close();
    Chunk c;
    c.form = Chunk::Form::verb;
    c.ending = p.ending;
    c.speech = p.speech;
    c.bracket = p.bracket;
    c.host = p.bracket > 0 ? host : Chunk::kNone;
    c.text = c.head = c.last = p.whole;
    const Beginning beginning = words.beginning(w);
    c.direction = p.denied ? ChangeDirection::none : beginning.direction;
    c.quoting = beginning.quoting;
    out.push_back(c);
  }

  void run() {
    begin = out.size();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const ClausePiece& p = pieces[i];
      switch (p.form) {
        case ClausePiece::Form::noun: {
          if (const std::string_view w = p.stem.of(text);
              !p.quoted && w.size() > 6 && w.ends_with("기") && words.beginning(w).direction != ChangeDirection::none) {
            verb(p, w);  // 늘리기로 했다
            break;
          }
          bool pointed = false;
          if (i > 0 && pieces[i - 1].form == ClausePiece::Form::adverb) {
            const std::string_view before = pieces[i - 1].stem.of(text);
            pointed = before == "이" || before == "그" || before == "해당";
          }
          // 10년물, 131㎡형: the number is part of the noun.
          if (p.glued && !open && i > 0 && pieces[i - 1].form == ClausePiece::Form::mention &&
              pieces[i - 1].josa == Josa::none && pieces[i - 1].bracket == p.bracket) {
            ClausePiece joined = p;
            joined.stem.begin = pieces[i - 1].stem.begin;
            noun(joined, pointed, joined.stem.begin);
            break;
          }
          // 이번 조사, 흰 우유
          std::uint32_t lead = p.stem.begin;
          if (i > 0 && (pieces[i - 1].form == ClausePiece::Form::adverb || pieces[i - 1].ending == Ending::adnominal) &&
              pieces[i - 1].whole.end + 1 == (p.quoted ? p.whole : p.stem).begin && pieces[i - 1].whole.size() <= 9) {
            lead = pieces[i - 1].whole.begin;
          }
          noun(p, pointed, lead);
          break;
        }
        case ClausePiece::Form::mention: {
          const bool calendar = is_calendar(mentions[p.mention].kind);
          // A date inside a phrase is passed over: 한빛전자의 2분기 매출.
          const bool inside = calendar && open && phrase.josa == Josa::of && phrase.speech == p.speech &&
                              phrase.bracket == p.bracket && (p.josa == Josa::none || p.josa == Josa::of);
          if (!inside) close();
          Chunk c;
          c.form = Chunk::Form::mention;
          c.calendar = calendar;
          c.josa = p.josa;
          c.ending = p.ending;
          c.speech = p.speech;
          c.bracket = p.bracket;
          c.host = p.bracket > 0 ? host : Chunk::kNone;
          c.mention = p.mention;
          c.text = p.stem;
          c.head = c.last = p.stem;
          c.bare = {p.stem.begin, p.bare_end};
          out.push_back(c);
          break;
        }
        case ClausePiece::Form::verb:
          verb(p, p.stem.of(text));
          break;
        case ClausePiece::Form::adverb:
          // 등 and 및 join nothing; other adverbs stand between phrases.
          close();
          if (words.beginning(p.stem.of(text)).direction == ChangeDirection::flat) {
            Chunk c;
            c.form = Chunk::Form::verb;
            c.ending = Ending::none;
            c.speech = p.speech;
            c.bracket = p.bracket;
            c.text = c.head = c.last = p.stem;
            c.direction = ChangeDirection::flat;
            out.push_back(c);
          }
          break;
        case ClausePiece::Form::comma: {
          close();
          Chunk c;
          c.form = Chunk::Form::comma;
          c.speech = p.speech;
          c.bracket = p.bracket;
          c.text = p.stem;
          out.push_back(c);
          break;
        }
        case ClausePiece::Form::open: {
          const bool kept = open && phrase.bracket == p.bracket;
          if (kept && phrase.josa == Josa::of) break;
          close();
          if (p.bracket <= 1) {
            host = Chunk::kNone;
            for (std::size_t k = out.size(); k > begin; --k) {
              if (out[k - 1].bracket == 0) {
                host = static_cast<std::uint32_t>(k - 1);
                break;
              }
            }
          }
          break;
        }
        case ClausePiece::Form::close:
          close();
          break;
      }
    }
    close();
  }
};

// Verbs whose subject is the noun they lean on: 열린 경기, 발표된 자료.
bool is_passive(std::string_view verb) {
  for (const std::string_view begin : {"열린", "열리", "열릴", "벌어진", "펼쳐진", "치러진", "끝난", "이어진"}) {
    if (verb.starts_with(begin)) return true;
  }
  return verb.size() > 3 && (verb.ends_with("된") || verb.ends_with("되는") || verb.ends_with("될"));
}

// The clauses of one quotation, or of what stands outside of all.
struct Clauses {
  std::string_view text;
  std::vector<Chunk>& chunks;
  std::vector<Clause>& clauses;
  std::vector<std::uint32_t>& order;  // the chunks, in order

  static bool closes(const Chunk& c) {
    if (c.form == Chunk::Form::verb) return c.ending != Ending::none && c.ending != Ending::adnominal;
    return (c.form == Chunk::Form::mention || c.form == Chunk::Form::phrase) && c.josa == Josa::copula &&
           c.ending != Ending::adnominal;
  }
  static bool leans(const Chunk& c) {
    if (c.form == Chunk::Form::verb) return c.ending == Ending::adnominal;
    return (c.form == Chunk::Form::mention || c.form == Chunk::Form::phrase) && c.josa == Josa::copula &&
           c.ending == Ending::adnominal;
  }

  std::uint32_t add(Clause clause) {
    clauses.push_back(clause);
    return static_cast<std::uint32_t>(clauses.size() - 1);
  }

  // The clause that the verb at order[at] closes and that leans on what follows.
  void lean(std::size_t start, std::size_t at) {
    std::size_t head = at + 1;
    while (head < order.size() && chunks[order[head]].form == Chunk::Form::comma) ++head;
    Clause clause;
    clause.adnominal = true;
    clause.verb = order[at];
    clause.head = head < order.size() ? order[head] : Clause::kNone;
    clause.speech = chunks[order[at]].speech;
    const std::uint32_t id = add(clause);
    const bool amount = clause.head != Clause::kNone && chunks[clause.head].form == Chunk::Form::mention &&
                        !chunks[clause.head].calendar;
    bool subject = false;
    const bool passive = chunks[order[at]].form == Chunk::Form::verb && is_passive(chunks[order[at]].text.of(text));
    chunks[order[at]].clause = id;
    for (std::size_t p = at; p > start;) {
      Chunk& c = chunks[order[--p]];
      if (c.clause != Chunk::kNone) continue;  // of a clause inside
      if (c.form == Chunk::Form::comma) break;
      if (c.form == Chunk::Form::phrase) {
        if (c.josa == Josa::topic) break;
        if (c.josa == Josa::subject) {
          // 수출이 12% 늘어난 103억 달러를: the subject belongs to the amount.
          if (subject || amount) break;
          // 부천이 14일 안방에서 열린 경기에서: what is held is the game.
          if (passive && p + 1 < at) break;
          subject = true;
        }
        if (c.josa == Josa::also && amount) break;
      }
      c.clause = id;
    }
  }

  void close(std::size_t start, std::size_t end, std::uint32_t verb, bool listed, std::uint8_t speech) {
    Clause clause;
    clause.verb = verb;
    clause.listed = listed;
    clause.speech = speech;
    const std::uint32_t id = add(clause);
    for (std::size_t p = start; p < end; ++p) {
      if (chunks[order[p]].clause == Chunk::kNone) chunks[order[p]].clause = id;
    }
  }

  void run() {
    std::size_t start = 0;
    for (std::size_t p = 0; p < order.size(); ++p) {
      const Chunk& c = chunks[order[p]];
      if (leans(c)) {
        lean(start, p);
      } else if (closes(c)) {
        close(start, p + 1, order[p], false, c.speech);
        start = p + 1;
      } else if (c.form == Chunk::Form::comma && p > start) {
        const Chunk& before = chunks[order[p - 1]];
        const bool item = before.form == Chunk::Form::mention && !before.calendar &&
                          (before.josa == Josa::none || before.josa == Josa::by || before.josa == Josa::with);
        if (item && before.clause == Chunk::kNone) {
          close(start, p + 1, Clause::kNone, true, c.speech);
          start = p + 1;
        }
      }
    }
    if (start < order.size()) close(start, order.size(), Clause::kNone, false, chunks[order[start]].speech);
  }
};

}  // namespace

void join_chunks(const LinkWords& words, std::string_view text, std::span<const ClausePiece> pieces,
                 std::span<const Placed> mentions, std::vector<Chunk>& out) {
  Joiner{words, text, pieces, mentions, out, 0, Chunk::kNone, false, {}, 0}.run();
}

void find_clauses(std::string_view text, std::vector<Chunk>& chunks, std::vector<Clause>& clauses,
                  std::vector<std::uint32_t>& space) {
  std::uint8_t most = 0;
  for (const Chunk& c : chunks) most = std::max(most, c.speech);
  for (std::uint8_t s = 0;; ++s) {
    space.clear();
    Clauses region{text, chunks, clauses, space};
    for (std::uint32_t i = 0; i < chunks.size(); ++i) {
      if (chunks[i].speech == s && chunks[i].bracket == 0) region.order.push_back(i);
    }
    region.run();
    if (s == most) break;
  }
  for (Clause& c : clauses) {
    if (c.head != Clause::kNone) c.parent = chunks[c.head].clause;
  }
}

}  // namespace krnum::detail
