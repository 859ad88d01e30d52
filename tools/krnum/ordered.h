// Work on several threads whose results come out in the order of the tasks, with a bounded number under way.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace krnum::cli {

// make() -> std::optional<Task> until it is empty, on the calling thread; work(Task&&) -> Result on up to `threads`
// threads; take(Result&&) one at a time in the order of making, on a thread of its own, so that results go out while
// make() waits for input. With one thread everything runs in turn on the caller's.
//
// Two tasks a thread are under way or waiting to be taken, so that no thread waits for take(); one a thread where the
// tasks under way weigh more than `heavy`, of weigh(const Task&). Where take() is slow, make() waits.
template <class Task, class Make, class Weigh, class Work, class Take>
void run_ordered(int threads, std::size_t heavy, Make make, Weigh weigh, Work work, Take take) {
  if (threads <= 1) {
    while (std::optional<Task> task = make()) take(work(std::move(*task)));
    return;
  }
  using Result = decltype(work(std::declval<Task>()));
  struct Slot {
    std::size_t weight;
    std::optional<Task> task;
    std::optional<Result> result;
  };

  const auto crew_size = static_cast<std::size_t>(threads);
  std::mutex mutex;
  std::condition_variable task_made, result_made, result_taken;
  std::deque<Slot> slots;  // in order; the front is the next to take; references stay valid at both ends
  std::size_t next = 0;    // the first slot that nobody works on
  std::size_t weight = 0;  // of all slots
  bool done = false;

  const auto worker = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      task_made.wait(lock, [&] { return next < slots.size() || done; });
      if (next >= slots.size()) return;
      Slot& slot = slots[next++];
      lock.unlock();
      Result result = work(std::move(*slot.task));
      lock.lock();
      slot.result.emplace(std::move(result));
      if (&slot == &slots.front()) result_made.notify_one();
    }
  };
  const auto taker = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      result_made.wait(lock, [&] { return (!slots.empty() && slots.front().result) || (done && slots.empty()); });
      if (slots.empty()) return;
      Result result = std::move(*slots.front().result);
      weight -= slots.front().weight;
      slots.pop_front();
      --next;
      result_taken.notify_one();
      lock.unlock();
      take(std::move(result));
      lock.lock();
    }
  };

  std::vector<std::thread> crew;
  crew.emplace_back(taker);
  while (std::optional<Task> task = make()) {
    const std::size_t its_weight = weigh(*task);
    if (crew.size() <= crew_size) crew.emplace_back(worker);  // short work needs no more
    std::unique_lock lock(mutex);
    result_taken.wait(lock, [&] {
      return slots.size() < crew_size || (slots.size() < 2 * crew_size && weight + its_weight <= heavy);
    });
    weight += its_weight;
    slots.push_back(Slot{its_weight, std::move(task), std::nullopt});
    task_made.notify_one();
  }
  {
    const std::lock_guard lock(mutex);
    done = true;
  }
  task_made.notify_all();
  result_made.notify_all();
  for (std::thread& thread : crew) thread.join();
}

}  // namespace krnum::cli
