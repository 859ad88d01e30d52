// What eval prints about mentions: scores, disagreements, shifts and agreement, as sheets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "krnum.h"
#include "sheet.h"

namespace krnum::cli {

// Four decimals; empty where there is nothing to divide by.
std::string ratio(std::optional<double> value);

// A row for all mentions, for those in figures and those spelled, and for each kind. Of the fields only those of
// `given` (bits 1 << ScoredField), and record_f1 where all are given.
Sheet scores(const Scorer& scorer, std::uint32_t given = UINT32_MAX);
Sheet disagreements(const Scorer& scorer);

// Appends the shifts of one document.
void add_shifts(std::span<const Shift> shifts, Sheet& sheet);
Sheet shift_sheet();

// Of two annotations, the first in the place of gold: measure, value.
Sheet agreement(const Scorer& scorer, std::uint64_t articles);

}  // namespace krnum::cli
