// Work on several threads whose results come out in the order of the tasks, with a bounded number under way.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace krnum::cli {

// make() -> std::optional<Task> until it is empty, on the calling thread; work(Task&&) -> Result on `threads` threads;
// take(Result&&) one at a time in the order of making, on a thread of its own, so that results go out while make()
// waits for input. With one thread everything runs in turn on the caller's.
template <class Task, class Make, class Work, class Take>
void run_ordered(int threads, Make make, Work work, Take take) {
  if (threads <= 1) {
    while (std::optional<Task> task = make()) take(work(std::move(*task)));
    return;
  }
  using Result = decltype(work(std::declval<Task>()));
  struct Slot {
    std::optional<Task> task;
    std::optional<Result> result;
  };

  const std::size_t most = static_cast<std::size_t>(threads) * 2;  // under way: enough that no thread waits for take()
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Slot> slots;  // in order; the front is the next to take; references stay valid at both ends
  std::size_t next = 0;    // the first slot that nobody works on
  bool done = false;

  const auto worker = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      changed.wait(lock, [&] { return next < slots.size() || done; });
      if (next >= slots.size()) return;
      Slot& slot = slots[next++];
      lock.unlock();
      Result result = work(std::move(*slot.task));
      lock.lock();
      slot.result.emplace(std::move(result));
      changed.notify_all();
    }
  };
  const auto taker = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      changed.wait(lock, [&] { return (!slots.empty() && slots.front().result) || (done && slots.empty()); });
      if (slots.empty()) return;
      Result result = std::move(*slots.front().result);
      slots.pop_front();
      --next;
      changed.notify_all();
      lock.unlock();
      take(std::move(result));
      lock.lock();
    }
  };

  std::vector<std::thread> crew;
  for (int i = 0; i < threads; ++i) crew.emplace_back(worker);
  crew.emplace_back(taker);
  while (std::optional<Task> task = make()) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return slots.size() < most; });
    slots.push_back(Slot{std::move(task), std::nullopt});
    changed.notify_all();
  }
  {
    const std::lock_guard lock(mutex);
    done = true;
    changed.notify_all();
  }
  for (std::thread& thread : crew) thread.join();
}

}  // namespace krnum::cli
