#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/diagnostics.hpp"
#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"

namespace sim33618 {
namespace {

using test::errors_of;
using test::placed_messages;
using test::source;
using ::testing::ElementsAre;

TEST(Diagnostics, throws_nothing_without_errors) {
  Diagnostics diagnostics;
  diagnostics.warning({}, "odd");
  EXPECT_NO_THROW(diagnostics.throw_if_errors());
}

TEST(Diagnostics, throws_everything_found_at_once_in_file_order) {
  const SourcePointer file = source("abc");
  Diagnostics diagnostics;
  diagnostics.error({file, 2, 3}, "third");
  diagnostics.warning({file, 0, 1}, "first");
  diagnostics.error({file, 1, 2}, "second");
  EXPECT_THAT(placed_messages(errors_of([&] { diagnostics.throw_if_errors(); })),
              ElementsAre("f:1:1: first", "f:1:2: second", "f:1:3: third"));
}

TEST(Diagnostics, keeps_the_files_in_the_order_of_their_first_finding) {
  const SourcePointer one = source("abc", "one");
  const SourcePointer two = source("abc", "two");
  Diagnostics diagnostics;
  diagnostics.error({two, 2, 3}, "b");
  diagnostics.error({one, 1, 2}, "d");
  diagnostics.error({}, "e");
  diagnostics.error({two, 0, 1}, "a");
  diagnostics.error({one, 0, 1}, "c");
  EXPECT_THAT(placed_messages(errors_of([&] { diagnostics.throw_if_errors(); })),
              ElementsAre("two:1:1: a", "two:1:3: b", "one:1:1: c", "one:1:2: d", "e"));
}

TEST(Diagnostics, counts_errors_also_of_those_taken_over) {
  Diagnostics inner;
  inner.error({}, "a");
  inner.warning({}, "b");
  Diagnostics outer;
  outer.error({}, "c");
  outer.append(inner);
  EXPECT_EQ(outer.error_count(), 2U);
  EXPECT_EQ(outer.all().size(), 3U);
}

TEST(Diagnostics, counts_what_it_does_not_keep) {
  Diagnostics diagnostics;
  for (std::size_t i = 0; i < most_diagnostics_kept + 5; ++i)
    diagnostics.error({}, "a").suggest("b").note({}, "c");
  EXPECT_EQ(diagnostics.error_count(), most_diagnostics_kept + 5);
  EXPECT_EQ(diagnostics.all().size(), most_diagnostics_kept);
  EXPECT_NE(render(diagnostics.all()).find("\n... and more than 949 more\n"), std::string::npos);
}

RC_GTEST_PROP(Diagnostics, sorts_each_file_from_top_to_bottom, ()) {
  const std::vector<SourcePointer> files = {source("0123456789"), source("0123456789")};
  const auto places = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::pair<int, int>>>(
      rc::gen::pair(rc::gen::inRange(0, 2), rc::gen::inRange(0, 10))));
  Diagnostics diagnostics;
  for (const auto& [file, at] : places) {
    const auto begin = static_cast<std::size_t>(at);
    diagnostics.error({files[static_cast<std::size_t>(file)], begin, begin}, "x");
  }
  const auto sorted = errors_of([&] { diagnostics.throw_if_errors(); });
  RC_ASSERT(sorted.size() == places.size());
  int changes_of_file = 0;
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i].span.source != sorted[i - 1].span.source) {
      ++changes_of_file;
    } else {
      RC_ASSERT(sorted[i - 1].span.begin <= sorted[i].span.begin);
    }
  }
  RC_ASSERT(changes_of_file <= 1);
}

}  // namespace
}  // namespace sim33618
