// The sun's apparent longitude by the abridged VSOP87 series of Meeus, Astronomical Algorithms (second edition,
// appendix III and chapter 25): right to about a second of arc, 24 seconds of time. Floating point is the nature of the
// thing; what comes out is a whole day, and a term closer to midnight than that is decided by the table of the
// calendar, not here.
#include "time/solar_term.h"

#include <array>
#include <cmath>

#include "time/civil.h"

namespace krnum::detail {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kTurn = 2 * kPi;

struct Term {
  double amplitude, phase, frequency;
};

constexpr std::array<Term, 64> kL0{{
    {175347046, 0, 0},           {3341656, 4.6692568, 6283.07585},
    {34894, 4.6261, 12566.1517}, {3497, 2.7441, 5753.3849},
    {3418, 2.8289, 3.5231},      {3136, 3.6277, 77713.7715},
    {2676, 4.4181, 7860.4194},   {2343, 6.1352, 3930.2097},
    {1324, 0.7425, 11506.7698},  {1273, 2.0371, 529.691},
    {1199, 1.1096, 1577.3435},   {990, 5.233, 5884.927},
    {902, 2.045, 26.298},        {857, 3.508, 398.149},
    {780, 1.179, 5223.694},      {753, 2.533, 5507.553},
    {505, 4.583, 18849.228},     {492, 4.205, 775.523},
    {357, 2.92, 0.067},          {317, 5.849, 11790.629},
    {284, 1.899, 796.298},       {271, 0.315, 10977.079},
    {243, 0.345, 5486.778},      {206, 4.806, 2544.314},
    {205, 1.869, 5573.143},      {202, 2.458, 6069.777},
    {156, 0.833, 213.299},       {132, 3.411, 2942.463},
    {126, 1.083, 20.775},        {115, 0.645, 0.98},
    {103, 0.636, 4694.003},      {102, 0.976, 15720.839},
    {102, 4.267, 7.114},         {99, 6.21, 2146.17},
    {98, 0.68, 155.42},          {86, 5.98, 161000.69},
    {85, 1.3, 6275.96},          {85, 3.67, 71430.7},
    {80, 1.81, 17260.15},        {79, 3.04, 12036.46},
    {75, 1.76, 5088.63},         {74, 3.5, 3154.69},
    {74, 4.68, 801.82},          {70, 0.83, 9437.76},
    {62, 3.98, 8827.39},         {61, 1.82, 7084.9},
    {57, 2.78, 6286.6},          {56, 4.39, 14143.5},
    {56, 3.47, 6279.55},         {52, 0.19, 12139.55},
    {52, 1.33, 1748.02},         {51, 0.28, 5856.48},
    {49, 0.49, 1194.45},         {41, 5.37, 8429.24},
    {41, 2.4, 19651.05},         {39, 6.17, 10447.39},
    {37, 6.04, 10213.29},        {37, 2.57, 1059.38},
    {36, 1.71, 2352.87},         {36, 1.78, 6812.77},
    {33, 0.59, 17789.85},        {30, 0.44, 83996.85},
    {30, 2.74, 1349.87},         {25, 3.16, 4690.48},
}};

constexpr std::array<Term, 16> kL1{{
    {628331966747, 0, 0},
    {206059, 2.678235, 6283.07585},
    {4303, 2.6351, 12566.1517},
    {425, 1.59, 3.523},
    {119, 5.796, 26.298},
    {109, 2.966, 1577.344},
    {93, 2.59, 18849.23},
    {72, 1.14, 529.69},
    {68, 1.87, 398.15},
    {67, 4.41, 5507.55},
    {59, 2.89, 5223.69},
    {56, 2.17, 155.42},
    {45, 0.4, 796.3},
    {36, 0.47, 775.52},
    {29, 2.65, 7.11},
    {21, 5.34, 0.98},
}};

constexpr std::array<Term, 3> kL2{{{52919, 0, 0}, {8720, 1.0721, 6283.0758}, {309, 0.867, 12566.152}}};

template <std::size_t N>
double sum(const std::array<Term, N>& series, double t) {
  double out = 0;
  for (const Term& term : series) out += term.amplitude * std::cos(term.phase + term.frequency * t);
  return out;
}

// Radians at a Julian day of dynamical time.
double apparent_longitude(double jd) {
  const double t = (jd - 2451545.0) / 365250.0;  // millennia
  const double l = (sum(kL0, t) + sum(kL1, t) * t + sum(kL2, t) * t * t) / 1e8;
  const double c = t * 10;  // centuries
  const double second = kPi / 180 / 3600;
  const double node = (125.04 - 1934.136 * c) * kPi / 180;
  const double sun = (280.4665 + 36000.7698 * c) * kPi / 180;
  const double moon = (218.3165 + 481267.8813 * c) * kPi / 180;
  const double nutation =
      (-17.2 * std::sin(node) - 1.32 * std::sin(2 * sun) - 0.23 * std::sin(2 * moon) + 0.21 * std::sin(2 * node)) *
      second;
  const double anomaly = (357.529 + 35999.0503 * c) * kPi / 180;
  const double distance = 1.00014 - 0.01671 * std::cos(anomaly) - 0.00014 * std::cos(2 * anomaly);
  const double fk5 = -0.09033 * second;
  return l + kPi + nutation + fk5 - 20.4898 * second / distance;
}

// Dynamical time less universal time, in days (Espenak and Meeus, to a few seconds between 1900 and 2100).
double delta_t(double year) {
  const double u = year - 2000;
  double seconds = 0;
  if (year < 1941) {
    const double v = year - 1920;
    seconds = 21.20 + 0.84493 * v - 0.076100 * v * v + 0.0020936 * v * v * v;
  } else if (year < 1961) {
    const double v = year - 1950;
    seconds = 29.07 + 0.407 * v - v * v / 233 + v * v * v / 2547;
  } else if (year < 1986) {
    const double v = year - 1975;
    seconds = 45.45 + 1.067 * v - v * v / 260 - v * v * v / 718;
  } else if (year < 2005) {
    seconds = 63.86 + 0.3345 * u - 0.060374 * u * u + 0.0017275 * u * u * u;
  } else {
    seconds = 62.92 + 0.32217 * u + 0.005589 * u * u;
  }
  return seconds / 86400;
}

}  // namespace

std::optional<std::int64_t> solar_term_day(std::int32_t year, int term) {
  if (year < 1900 || year > 2100 || term < 0 || term > 23) return std::nullopt;
  const double target = std::fmod((285.0 + 15 * term) * kPi / 180, kTurn);
  // The sun moves about a degree a day: a first guess, then Newton's steps.
  const double epoch = 2440587.5;  // 1970-01-01 in Julian days
  double jd = epoch + static_cast<double>(days_of(CivilDate{year, 1, 6})) + term * 365.2422 / 24;
  for (int i = 0; i < 8; ++i) {
    const double off = std::remainder(target - apparent_longitude(jd), kTurn);
    jd += off * 365.2422 / kTurn;
  }
  const double korean = jd - delta_t(year) + 9.0 / 24;
  return static_cast<std::int64_t>(std::floor(korean - epoch));
}

}  // namespace krnum::detail
