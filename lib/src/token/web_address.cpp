#include "token/web_address.h"

#include <algorithm>
#include <array>

#include "text/character.h"

namespace krnum::detail {
namespace {

constexpr std::uint32_t kLongestName = 64;   // before the @ (RFC 5321)
constexpr std::uint32_t kLongestHost = 253;  // RFC 1035

constexpr std::array<std::string_view, 4> kSchemes{"https://", "http://", "ftp://", "mailto:"};
// Enough to know a bare host by: those that Korean text names. Anything else needs a scheme or www.
constexpr std::array<std::string_view, 32> kDomains{
    "com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "kr", "jp", "cn", "us", "uk",  "eu",   "de",
    "fr",  "ru",  "tw",  "hk",  "sg",  "io",  "ai",  "dev",  "app", "tv", "me", "co", "go", "xyz", "site", "shop"};

bool is_alnum(char c) {
  const auto u = static_cast<unsigned char>(c);
  return is_ascii_digit(u) || is_ascii_letter(u);
}

bool is_in(char c, std::string_view set) { return set.find(c) != set.npos; }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool begins_with(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [](char p, char t) { return p == small(t); });
}

// Labels of letters, digits and hyphens, parted by dots. Gives the end, and where the last label begins.
struct Host {
  std::uint32_t end = 0, last_label = 0;
  int labels = 0;
};
Host read_host(std::string_view text, std::uint32_t at) {
  Host host{at, at, 0};
  const std::size_t stop = std::min<std::size_t>(text.size(), at + kLongestHost);
  for (std::uint32_t label = at; label < stop;) {
    std::uint32_t end = label;
    while (end < stop && (is_alnum(text[end]) || (text[end] == '-' && end > label))) ++end;
    while (end > label && text[end - 1] == '-') --end;
    if (end == label) break;
    host = {end, label, host.labels + 1};
    if (end >= stop || text[end] != '.') break;
    label = end + 1;
  }
  return host;
}

bool has_known_domain(std::string_view text, const Host& host) {
  std::string_view label = text.substr(host.last_label, host.end - host.last_label);
  if (host.labels < 2 || label.size() > 4) return false;
  std::array<char, 4> lower{};
  for (std::size_t i = 0; i < lower.size() && i < label.size(); ++i) lower[i] = small(label[i]);
  label = {lower.data(), label.size()};
  return std::find(kDomains.begin(), kDomains.end(), label) != kDomains.end();
}

// What may follow a host: a port, a path, a query, a fragment.
std::uint32_t read_rest(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  if (end + 1 < text.size() && text[end] == ':' && is_ascii_digit(static_cast<unsigned char>(text[end + 1]))) {
    ++end;
    while (end < text.size() && is_ascii_digit(static_cast<unsigned char>(text[end]))) ++end;
  }
  if (end >= text.size() || !is_in(text[end], "/?#")) return end;
  int open = 0;
  std::uint32_t last = end;  // after the last character that does not merely close the sentence
  for (; end < text.size() && (is_alnum(text[end]) || is_in(text[end], "-._~:/?#[]@!$&'()*+,;=%|")); ++end) {
    const char c = text[end];
    if (c == '(' || c == '[') ++open;
    if (c == ')' || c == ']') {
      if (open == 0) break;
      --open;
      last = end + 1;
      continue;
    }
    if (!is_in(c, ".,;:!?'([")) last = end + 1;
  }
  return last;
}

std::uint32_t read_mail(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < text.size() && end - at <= kLongestName && (is_alnum(text[end]) || is_in(text[end], "._%+-"))) ++end;
  if (end == at || end - at > kLongestName || end >= text.size() || text[end] != '@' || text[end - 1] == '.') return at;
  const Host host = read_host(text, end + 1);
  if (host.labels < 2 || host.end - host.last_label < 2) return at;
  return host.end;
}

}  // namespace

std::uint32_t read_web_address(std::string_view text, std::uint32_t at) {
  if (at >= text.size() || !is_alnum(text[at])) return at;
  const std::string_view rest = text.substr(at);
  for (const std::string_view scheme : kSchemes) {
    if (!begins_with(rest, scheme)) continue;
    const auto after = at + static_cast<std::uint32_t>(scheme.size());
    if (scheme == "mailto:") {
      const std::uint32_t end = read_mail(text, after);
      return end == after ? at : end;
    }
    const Host host = read_host(text, after);
    if (host.labels > 0) return read_rest(text, host.end);
  }
  if (const std::uint32_t end = read_mail(text, at); end > at) return end;
  const Host host = read_host(text, at);
  if (host.labels < 2) return at;
  const bool www = begins_with(rest, "www.");
  return www || has_known_domain(text, host) ? read_rest(text, host.end) : at;
}

}  // namespace krnum::detail
