#include "blocks.h"

#include <algorithm>
#include <utility>

namespace krnum::cli {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 18;

std::uint64_t count_lines(std::string_view bytes) {
  return static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

// Where a block of whole lines ends; 0 where no line is complete. The first `searched` bytes hold no line feed. At the
// end of a file the last line needs none.
std::size_t cut(std::string_view rest, std::size_t searched, bool ended) {
  if (!ended) {
    const std::size_t end = rest.substr(searched).rfind('\n');
    return end == std::string_view::npos ? 0 : searched + end + 1;
  }
  std::size_t end = rest.rfind('\n', kChunk);
  if (end == std::string_view::npos) end = rest.find('\n', std::max(kChunk, searched));
  return end == std::string_view::npos ? rest.size() : end + 1;
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
    known_ = options_.encoding == Encoding::utf_8;
    skipping_ = ended_ = false;
  }
  return options_.shape == InputOptions::Shape::whole ? read_whole() : read_lines();
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

// Converts all of pending_; false, with the block's complaint, where that fails.
bool BlockReader::decode_rest(Block& block) {
  const auto decoded = decode_bytes(pending_, options_.encoding);
  if (!decoded) {
    block.complaint = describe(decoded.error());
    return false;
  }
  // Ill-formed UTF-8 is counted a document at a time, by whoever reads it.
  if (!decoded->borrowed()) {
    block.ill_formed = decoded->ill_formed();
    pending_ = std::string(decoded->text());
  }
  known_ = true;
  return true;
}

Block BlockReader::read_whole() {
  Block block;
  if (file_->size() >= kTooLarge) return end_file(std::move(block), too_large());
  pending_.reserve(file_->size() + kChunk);
  while (fill()) {
    if (pending_.size() >= kTooLarge) return end_file(std::move(block), too_large());
  }
  if (!file_->ok()) return end_file(std::move(block), file_->error());
  if (!decode_rest(block)) return end_file(std::move(block), std::move(block.complaint));
  block.bytes = std::move(pending_);
  return end_file(std::move(block), "");
}

// Finds out whether pending_ is UTF-8, and makes it so; false while more bytes must be read first, or with the block's
// complaint. UTF-8 in its first lines is taken for UTF-8 to the end; anything else is read and converted as a whole.
bool BlockReader::settle_encoding(Block& block) {
  const bool automatic = options_.encoding == Encoding::automatic;
  const std::size_t whole = pending_.rfind('\n');
  if (automatic && whole != std::string::npos && validate(std::string_view(pending_).substr(0, whole))) {
    known_ = true;
    return true;
  }
  if (automatic && whole == std::string::npos && pending_.size() < kChunk && !ended_) return false;
  while (pending_.size() < kTooLarge && fill()) {
  }
  if (pending_.size() >= kTooLarge) {
    block.complaint = too_large();
    return false;
  }
  return file_->ok() && decode_rest(block);
}

// Drops what has been read of a line that is too long.
void BlockReader::skip_line() {
  const std::size_t end = pending_.find('\n');
  skipping_ = end == std::string::npos;
  pending_.erase(0, skipping_ ? pending_.size() : end + 1);
  if (!skipping_) ++line_;
}

// As many whole lines as one read completes, so that lines from a pipe are answered as they come.
Block BlockReader::read_lines() {
  Block block;
  for (std::size_t searched = 0;;) {  // bytes of `rest` that hold no line feed, so that a long line is searched once
    fill();
    if (!file_->ok()) return end_file(std::move(block), file_->error());
    if (!known_ && !settle_encoding(block)) {
      if (!file_->ok()) return end_file(std::move(block), file_->error());
      if (!block.complaint.empty()) return end_file(std::move(block), std::move(block.complaint));
      continue;
    }
    if (skipping_) skip_line();
    if (skipping_ && !ended_) continue;
    const std::string_view rest = std::string_view(pending_).substr(given_);
    block.path = options_.paths[path_];
    block.first_line = line_;
    if (ended_ && rest.size() <= kChunk) {
      block.bytes = rest;
      return end_file(std::move(block), "");
    }
    const std::size_t end = cut(rest, searched, ended_);
    if (end > 0) {
      block.bytes = rest.substr(0, end);
      line_ += count_lines(block.bytes);
      given_ += end;
      if (!ended_) pending_.erase(0, std::exchange(given_, 0));
      return block;
    }
    searched = rest.size();
    if (rest.size() >= kTooLarge) {
      block.complaint = too_large();
      block.complaint_line = line_;
      skipping_ = true;
      return block;
    }
  }
}

}  // namespace krnum::cli
