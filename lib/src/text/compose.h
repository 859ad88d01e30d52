// The steps of Unicode normalization (UAX #15) over code points. Hangul is arithmetic of our own; the data for the rest
// are utf8proc's (Unicode 15.0).
#pragma once

#include <cstdint>
#include <vector>

namespace krnum::detail {

// utf8proc's element type, so that a buffer can be handed over without a copy.
using CodePoints = std::vector<std::int32_t>;

// Appends the full canonical (or compatibility) decomposition of c, not yet reordered.
void decompose(char32_t c, bool compatibility, CodePoints& out);

// Canonical order: each run of combining marks, stably by its class. Linear: a long run is sorted by counting.
void reorder(CodePoints& text);

// Canonical composition of a text that is decomposed and in canonical order. Linear.
void compose(CodePoints& text);

// No composition and no reordering reaches across the place before c: what stands before it and what begins with it
// normalize apart.
bool has_boundary_before(char32_t c, bool compatibility);

// c has a boundary before it and stays as it is unless something without a boundary follows.
bool is_stable(char32_t c, bool compatibility, bool composing);

}  // namespace krnum::detail
