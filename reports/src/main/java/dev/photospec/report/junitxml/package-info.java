/** JUnit XML, as the continuous integration servers GitHub, GitLab and Jenkins read it. */
package dev.photospec.report.junitxml;
