// What the tests of annotations share: places that take data for advertising, without a policy.
#pragma once
#include <purpose/annotations.h>
#include <string>
PURPOSE_SINK(advertising) void advertise(const std::string &Text);
PURPOSE_SINK(advertising) void advertiseNumber(long Number);
template <class T> PURPOSE_SINK(advertising) void advertiseAny(const T &Value);
bool cond();
