#include "fact/standing.h"

namespace krnum::detail {

Mark mark_of(Josa josa) {
  switch (josa) {
    case Josa::none:
      return Mark::none;
    case Josa::topic:
      return Mark::topic;
    case Josa::subject:
      return Mark::subject;
    case Josa::object:
      return Mark::object;
    case Josa::also:
      return Mark::also;
    case Josa::place:
      return Mark::place;
    case Josa::at:
    case Josa::to:
      return Mark::at;
    case Josa::in:
      return Mark::in;
    case Josa::by:
      return Mark::by;
    case Josa::of:
      return Mark::of;
    case Josa::with:
      return Mark::with;
    case Josa::copula:
      return Mark::copula;
    case Josa::than:
    case Josa::until:
    case Josa::from:
    case Josa::other:
      break;
  }
  return Mark::other;
}

Measure measure_of(Kind kind) {
  switch (kind) {
    case Kind::count:
    case Kind::ordinal:
      return Measure::count;
    case Kind::money:
      return Measure::money;
    case Kind::percent:
    case Kind::fraction:
    case Kind::multiple:
      return Measure::share;
    case Kind::ratio:
    case Kind::score:
      return Measure::pair;
    case Kind::age:
      return Measure::age;
    default:
      return Measure::amount;
  }
}

Following tail_of(const Chunk& number) {
  switch (number.josa) {
    case Josa::none:
      return Following::none;
    case Josa::of:
      return Following::of;
    case Josa::subject:
      return Following::subject;
    case Josa::object:
      return Following::object;
    case Josa::topic:
    case Josa::also:
    case Josa::place:
      return Following::topic;
    case Josa::copula:
      return number.ending == Ending::adnominal ? Following::of : Following::copula;
    case Josa::by:
    case Josa::at:
    case Josa::to:
    case Josa::until:
      return Following::toward;
    default:
      return Following::other;
  }
}

}  // namespace krnum::detail
