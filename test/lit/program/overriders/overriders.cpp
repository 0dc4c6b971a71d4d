// Virtual calls whose overriders are in other units, of objects that a third unit makes.
// RUN: %check_program %s %t
//--- api.h
#pragma once
#include "cases.h"
#include <memory>
#include <vector>
struct Sender { virtual ~Sender(); virtual void send(const std::string &s) = 0; };
struct Reader { virtual ~Reader(); virtual std::string read() = 0; };
struct Filter { virtual ~Filter(); virtual std::string apply(const std::string &s) const { return s; } };
struct Writer { virtual ~Writer(); virtual void write(std::string &out) = 0; };
struct Job { virtual ~Job(); void run(); protected: virtual std::string fetch() = 0; virtual void put(const std::string &s) = 0; };
struct Mixed : Sender, Reader { std::string kept; };
std::unique_ptr<Sender> ad_sender();
std::unique_ptr<Sender> log_sender();
std::unique_ptr<Sender> choose(int n);
Reader *mail_reader();
Reader *clock_reader();
std::unique_ptr<Filter> plain_filter();
std::unique_ptr<Filter> blanking_filter();
Writer &mail_writer();
Writer &clock_writer();
void run_ad_job();
void run_clean_job();
std::unique_ptr<Mixed> mixed();
void deliver(Sender &s, const std::string &what);
void deliver_all(std::vector<std::unique_ptr<Sender>> &all, const std::string &what);
std::string read_from(Reader *r);
std::string filtered(const Filter &f, const std::string &s);
class Hub { public: void attach(std::unique_ptr<Sender> s); void emit(const std::string &s); private: std::vector<std::unique_ptr<Sender>> all_; };
//--- bases.cpp
#include "api.h"
Sender::~Sender() = default;
Reader::~Reader() = default;
Filter::~Filter() = default;
Writer::~Writer() = default;
Job::~Job() = default;
void Job::run() { put(fetch()); }
void deliver(Sender &s, const std::string &what) { s.send(what); }
void deliver_all(std::vector<std::unique_ptr<Sender>> &all, const std::string &what) { for (auto &s : all) s->send(what); }
std::string read_from(Reader *r) { return r->read(); }
std::string filtered(const Filter &f, const std::string &s) { return f.apply(s); }
void Hub::attach(std::unique_ptr<Sender> s) { all_.push_back(std::move(s)); }
void Hub::emit(const std::string &s) { for (auto &p : all_) p->send(s); }
//--- ad.cpp
#include "api.h"
namespace {
struct AdSender : Sender { void send(const std::string &s) override { sink(s); } }; // WARN
struct MailReader : Reader { std::string read() override { return source(); } };
struct MailWriter : Writer { void write(std::string &out) override { out = source(); } };
struct AdJob : Job { std::string fetch() override { return source(); } void put(const std::string &s) override { sink(s); } }; // WARN
}
std::unique_ptr<Sender> ad_sender() { return std::make_unique<AdSender>(); }
Reader *mail_reader() { static MailReader r; return &r; }
Writer &mail_writer() { static MailWriter w; return w; }
void run_ad_job() { AdJob().run(); }
//--- log.cpp
#include "api.h"
namespace {
struct LogSender : Sender { void send(const std::string &s) override { sinki(s.size()); } };
struct ClockReader : Reader { std::string read() override { return "12:00"; } };
struct ClockWriter : Writer { void write(std::string &out) override { out = "12:00"; } };
struct CleanJob : Job { std::string fetch() override { return source(); } void put(const std::string &s) override {} };
struct OtherJob : Job { std::string fetch() override { return "x"; } void put(const std::string &s) override { sink(s); } };
struct Blank : Filter { std::string apply(const std::string &) const override { return "x"; } };
struct Both : Mixed { void send(const std::string &s) override { kept = s; } std::string read() override { return kept; } };
}
std::unique_ptr<Sender> log_sender() { return std::make_unique<LogSender>(); }
Reader *clock_reader() { static ClockReader r; return &r; }
Writer &clock_writer() { static ClockWriter w; return w; }
void run_clean_job() { CleanJob().run(); OtherJob().run(); }
std::unique_ptr<Filter> plain_filter() { return std::make_unique<Filter>(); }
std::unique_ptr<Filter> blanking_filter() { return std::make_unique<Blank>(); }
std::unique_ptr<Mixed> mixed() { return std::make_unique<Both>(); }
//--- factory.cpp
#include "api.h"
std::unique_ptr<Sender> choose(int n) { if (n) return ad_sender(); return log_sender(); }
//--- use.cpp
#include "api.h"
struct Local : Sender { void send(const std::string &s) override { sink(s); } }; // WARN
struct Unused : Sender { void send(const std::string &s) override { sink(s); } };
void ad_bad() { ad_sender()->send(source()); }
void log_ok() { log_sender()->send(source()); }
void chosen_bad() { auto s = choose(3); s->send(source()); }
void local_bad() { Local l; deliver(l, source()); }
void unused_ok() { Unused u; deliver(u, "x"); }
void reader_bad() { sink(mail_reader()->read()); } // WARN
void reader_ok() { sink(clock_reader()->read()); }
void reader_through_bad() { sink(read_from(mail_reader())); } // WARN
void reader_through_ok() { sink(read_from(clock_reader())); }
void filter_bad() { sink(plain_filter()->apply(source())); } // WARN
void filter_ok() { sink(blanking_filter()->apply(source())); }
void filter_through_bad() { auto f = plain_filter(); sink(filtered(*f, source())); } // WARN
void filter_through_ok() { auto f = blanking_filter(); sink(filtered(*f, source())); }
void writer_bad() { std::string s; mail_writer().write(s); sink(s); } // WARN
void writer_ok() { std::string s = source(); clock_writer().write(s); sink(s); }
void job_bad() { run_ad_job(); }
void job_ok() { run_clean_job(); }
void mixed_bad() { auto m = mixed(); m->send(source()); Reader &r = *m; sink(r.read()); } // WARN
void mixed_ok() { auto m = mixed(); m->send("x"); Reader &r = *m; sink(r.read()); }
void hub_bad() { struct Quiet : Sender { void send(const std::string &s) override { sink(s); } }; Hub h; h.attach(std::make_unique<Quiet>()); h.emit(source()); } // WARN
void hub_ok() { struct Deaf : Sender { void send(const std::string &) override {} }; Hub h; h.attach(std::make_unique<Deaf>()); h.emit(source()); }
