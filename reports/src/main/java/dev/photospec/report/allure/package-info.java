/** The results of a run for Allure, written by its own library, which is loaded only when it is wanted. */
package dev.photospec.report.allure;
