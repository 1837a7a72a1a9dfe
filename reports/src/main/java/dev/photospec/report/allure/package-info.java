/** Result files that Allure makes its report from; written only when this format is named. */
package dev.photospec.report.allure;
