#include "blocks.h"

#include <algorithm>
#include <utility>

#include "line_ends.h"

namespace krnum::cli {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 17;
constexpr std::size_t kSample = std::size_t{1} << 20;  // shows how a text is encoded; of whole UTF-16 units
constexpr std::size_t kNone = std::string_view::npos;

bool is_ascii(std::string_view bytes) {
  unsigned char all = 0;
  for (const char c : bytes) all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
  return all < 0x80;
}

const std::string& too_large() {
  static const std::string text = describe({ErrorCode::document_too_large, {}});
  return text;
}

}  // namespace

std::optional<Block> BlockReader::next() {
  if (!file_) {
    if (path_ >= options_.paths.size()) return std::nullopt;
    file_.emplace(options_.paths[path_]);
    pending_.clear();
    line_ = 1;
    given_ = 0;
    encoding_ = options_.encoding;
    skipping_ = ended_ = false;
  }
  return options_.cut == InputOptions::Cut::nowhere ? read_whole() : read_lines();
}

Block BlockReader::end_file(Block block, std::string complaint) {
  block.path = options_.paths[path_];
  block.complaint = std::move(complaint);
  block.last = true;
  file_.reset();
  ++path_;
  return block;
}

// One read; false at the end of the file or on failure.
bool BlockReader::fill() {
  if (!ended_ && file_->read(pending_, kChunk) == 0) ended_ = true;
  return !ended_;
}

Block BlockReader::read_whole() {
  Block block;
  block.encoding = options_.encoding;
  if (file_->size() >= kTooLarge) return end_file(std::move(block), too_large());
  pending_.reserve(file_->size() + kChunk);
  while (fill()) {
    if (pending_.size() >= kTooLarge) return end_file(std::move(block), too_large());
  }
  if (!file_->ok()) return end_file(std::move(block), file_->error());
  block.bytes = std::move(pending_);
  return end_file(std::move(block), "");
}

// Says how the lines of the block are encoded; false while more must be read to tell.
bool BlockReader::settle_encoding(Block& block) {
  block.encoding = encoding_;
  if (encoding_ != Encoding::automatic && encoding_ != Encoding::utf_16) return true;
  const std::string_view rest = std::string_view(pending_).substr(given_);
  if (encoding_ == Encoding::automatic) {
    const std::size_t lines = ended_ ? rest.size() : rest.rfind('\n') + 1;
    block.encoding = Encoding::utf_8;
    if (lines > 0 && is_ascii(rest.substr(0, lines))) return true;  // it shows later
    if (lines > 0 && validate(rest.substr(0, lines))) {
      encoding_ = Encoding::utf_8;
      return true;
    }
  }
  if (!ended_ && rest.size() < kSample) return false;
  const auto decoded = decode_bytes(rest.substr(0, kSample), encoding_);
  encoding_ = block.encoding = decoded ? decoded->encoding() : Encoding::utf_8;
  return true;
}

// Drops what has been read of a line that is too long.
void BlockReader::skip_line(Encoding encoding) {
  const std::size_t end = after_line(pending_, 0, encoding);
  skipping_ = end == kNone;
  const std::size_t half = ended_ || encoding < Encoding::utf_16le ? 0 : pending_.size() % 2;  // of a unit of UTF-16
  pending_.erase(0, skipping_ ? pending_.size() - half : end);
  if (!skipping_) ++line_;
}

// Where a block ends that can be taken on its own; 0 where more must be read first. No place to cut ends in the first
// `searched` bytes. At the end of a file the last line needs no line feed.
std::size_t BlockReader::cut(const Block& block, std::string_view rest, std::size_t searched) const {
  const bool blank = options_.cut == InputOptions::Cut::blank_lines;
  const auto last = blank ? after_last_blank_line : after_last_line;
  std::size_t end = last(ended_ ? rest.substr(0, kChunk) : rest, ended_ ? 0 : searched, block.encoding);
  if (!ended_) return end == kNone ? 0 : end;
  const auto first = blank ? after_blank_line : after_line;
  if (end == kNone) end = first(rest, std::max(kChunk, searched), block.encoding);
  return std::min(end, rest.size());
}

// As many whole lines as one read completes, so that lines from a pipe are answered as they come.
Block BlockReader::read_lines() {
  Block block;
  for (std::size_t searched = 0;;) {  // so that a long line is searched once
    fill();
    if (!file_->ok()) return end_file(std::move(block), file_->error());
    if (!settle_encoding(block)) continue;
    if (skipping_) skip_line(block.encoding);
    if (skipping_ && !ended_) continue;
    const std::string_view rest = std::string_view(pending_).substr(given_);
    block.path = options_.paths[path_];
    block.first_line = line_;
    if (ended_ && rest.size() <= kChunk) {
      block.bytes = rest;
      return end_file(std::move(block), "");
    }
    if (const std::size_t end = cut(block, rest, searched); end > 0) {
      block.bytes = rest.substr(0, end);
      line_ += count_lines(block.bytes, block.encoding);
      given_ += end;
      if (!ended_) pending_.erase(0, std::exchange(given_, 0));
      return block;
    }
    searched = rest.size();
    if (rest.size() >= kTooLarge) {
      if (options_.shape == InputOptions::Shape::whole) return end_file(std::move(block), too_large());
      block.complaint = too_large();
      block.complaint_line = line_;
      skipping_ = true;
      return block;
    }
  }
}

}  // namespace krnum::cli
