// What the words around a date say: whether it is to come or past, and whether an earlier date stands in its sentence.
#pragma once

#include "time/scan.h"

namespace krnum::detail {

// `present`: a predicate that is neither past nor of what is to come; `unknown`: no predicate follows.
enum class Tense : std::uint8_t { unknown, past, present, future };

// By the first verb or word of planning after byte `end`, within the sentence: 14일 시작할 예정, 20일 열렸다.
Tense tense_after(const Scan& scan, std::uint32_t end);

// A verb of setting follows the date with 로, and speaks of what is to come though it is told in the past: 12월
// 중순께로 잡혔다, 14일 오전 10시로 미뤄졌다.
bool set_for(const Scan& scan, Span core);

// No sentence ends between the two bytes.
bool same_sentence(const Scan& scan, std::uint32_t from, std::uint32_t to);

}  // namespace krnum::detail
